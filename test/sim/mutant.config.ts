import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { applyMutant } from './bundle-sim'
import { mutants } from './mutants'

const root = fileURLToPath(new URL('../..', import.meta.url))
const mutant = mutants.find(({ name }) => name === process.env.CLIPFILE_MUTANT)

/** The unit tests of a mutant's `tests` with the mutant in its source (`run-mutants.ts`). */
export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  plugins: [
    {
      name: 'mutant',
      enforce: 'pre',
      transform: (code, id) =>
        mutant !== undefined && id.endsWith(`/${mutant.file}`) ? applyMutant(mutant, code) : undefined,
    },
  ],
  test: { environment: 'node', include: [...(mutant?.tests ?? [])] },
})

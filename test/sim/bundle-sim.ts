import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'
import type { Mutant } from './mutant'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The simulation as one file for Node, with the sources as they ship or with one mutant in them. */
export async function bundleSim(outfile: string, mutant?: Mutant): Promise<void> {
  await build({
    entryPoints: [`${root}test/sim/sim.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    alias: { '@': root.replace(/\/$/, '') },
    plugins: mutant === undefined ? [] : [mutate(mutant)],
  })
}

/** The source with the mutant in it. Throws if its text does not stand there exactly once. */
export function applyMutant({ name, file, find, replace }: Mutant, source: string): string {
  if (source.split(find).length !== 2) {
    throw new Error(`mutant "${name}": its text stands not exactly once in ${file}`)
  }
  return source.replace(find, () => replace)
}

function mutate(mutant: Mutant): Plugin {
  return {
    name: 'mutant',
    setup(hooks) {
      hooks.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (!path.endsWith(mutant.file)) return undefined
        return { contents: applyMutant(mutant, await readFile(path, 'utf8')), loader: 'ts' }
      })
    },
  }
}

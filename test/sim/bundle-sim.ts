import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'
import type { Mutant } from './mutants'

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

function mutate(mutant: Mutant): Plugin {
  return {
    name: 'mutant',
    setup(hooks) {
      hooks.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (!path.endsWith(mutant.file)) return undefined
        const source = await readFile(path, 'utf8')
        if (source.split(mutant.find).length !== 2) {
          throw new Error(`mutant "${mutant.name}": its text stands not exactly once in ${mutant.file}`)
        }
        return { contents: source.replace(mutant.find, () => mutant.replace), loader: 'ts' }
      })
    },
  }
}

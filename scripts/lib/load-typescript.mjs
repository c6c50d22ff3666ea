// Plain JavaScript, since it runs before TypeScript can be read.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const require = createRequire(import.meta.url)

/** Path of a package's command, so that no shell and no `.bin` link is needed. */
function commandOf(name) {
  const manifest = require.resolve(`${name}/package.json`)
  const { bin } = require(manifest)
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[name])
}

/**
 * Runs a TypeScript file of this folder. `tsconfig.json` extends a file that WXT writes; where install
 * scripts are blocked nobody has written it yet.
 */
export async function loadTypeScript(path) {
  if (!existsSync(join(root, '.wxt/tsconfig.json'))) {
    const { status } = spawnSync(process.execPath, [commandOf('wxt'), 'prepare'], {
      cwd: root,
      stdio: 'inherit',
    })
    if (status !== 0) process.exit(status ?? 1)
  }
  process.chdir(root)
  const { register } = await import('tsx/esm/api')
  register()
  await import(pathToFileURL(join(root, 'scripts', path)).href)
}

import { cp, mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { extensionPath } from './paths'
import type { BrowserName } from './view'

/**
 * A copy of the built extension in `folder` with a page more: for the program `entry`, `NAME.ts`, the
 * page is `NAME.html`. So tests work in the extension's own origin, with its own database and policy.
 * Chromium makes an extension's id from its path: the same folder, the same data.
 */
export async function addPage(browser: BrowserName, folder: string, entry: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  await cp(extensionPath(browser), folder, { recursive: true })
  const page = basename(entry, '.ts')
  await writeFile(join(folder, `${page}.js`), await bundleProgram(entry))
  await writeFile(
    join(folder, `${page}.html`),
    `<!doctype html><meta charset="utf-8"><title>${page}</title><script src="${page}.js"></script>`,
  )
  return folder
}

export async function bundleProgram(entry: string): Promise<string> {
  const built = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    minify: true,
  })
  return built.outputFiles[0]?.text ?? ''
}

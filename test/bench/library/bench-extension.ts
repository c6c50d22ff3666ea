import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { extensionPath } from '../../support/paths'
import type { BrowserName } from '../../support/view'
import type { Texts } from './make-records'

/**
 * A copy of the built extension in `folder` with a page more, `bench.html`, which has the library at
 * hand (`page.ts`), and with a watch in `library.html` that notes when the first rows are drawn. So all
 * is measured under the extension's own origin and policy. Chromium makes an extension's id from its
 * path: the same folder, the same data.
 */
export async function makeBenchExtension(name: BrowserName, folder: string, texts: Texts): Promise<string> {
  await mkdir(folder, { recursive: true })
  await cp(extensionPath(name), folder, { recursive: true })
  await Promise.all([
    writeFile(join(folder, 'bench.js'), await bundle('page.ts')),
    writeFile(join(folder, 'first-rows.js'), await bundle('first-rows.ts')),
    writeFile(join(folder, 'texts.json'), JSON.stringify(texts)),
    writeFile(
      join(folder, 'bench.html'),
      '<!doctype html><meta charset="utf-8"><title>Bench</title><script src="bench.js"></script>',
    ),
  ])
  const page = join(folder, 'library.html')
  const html = await readFile(page, 'utf8')
  await writeFile(page, html.replace('<head>', '<head><script src="first-rows.js"></script>'))
  return folder
}

async function bundle(file: string): Promise<string> {
  const built = await build({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    minify: true,
  })
  return built.outputFiles[0]?.text ?? ''
}

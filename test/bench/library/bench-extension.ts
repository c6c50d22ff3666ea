import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addPage, bundleProgram } from '../../support/add-page'
import type { BrowserName } from '../../support/view'
import type { Texts } from './make-records'

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

/**
 * The built extension with `bench.html`, which has the library at hand (`bench.ts`), and with a watch in
 * `library.html` that notes when the first rows are drawn.
 */
export async function makeBenchExtension(name: BrowserName, folder: string, texts: Texts): Promise<string> {
  await addPage(name, folder, pathOf('bench.ts'))
  await writeFile(join(folder, 'first-rows.js'), await bundleProgram(pathOf('first-rows.ts')))
  await writeFile(join(folder, 'texts.json'), JSON.stringify(texts))
  const page = join(folder, 'library.html')
  const html = await readFile(page, 'utf8')
  await writeFile(page, html.replace('<head>', '<head><script src="first-rows.js"></script>'))
  return folder
}

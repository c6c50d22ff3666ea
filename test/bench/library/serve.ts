import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Texts } from './make-records'

/** Titles and excerpts of every front-matter file below `corpus`. */
export function readTexts(corpus: string): Texts {
  const texts: Texts = { titles: [], excerpts: [] }
  for (const folder of readdirSync(corpus)) {
    for (const file of readdirSync(`${corpus}/${folder}`)) {
      const text = readFileSync(`${corpus}/${folder}/${file}`, 'utf8')
      const title = /^title: "(.*)"$/m.exec(text)?.[1]
      const excerpt = /^excerpt: "(.*)"$/m.exec(text)?.[1]
      if (title !== undefined) texts.titles.push(title.replaceAll('\\"', '"'))
      if (excerpt !== undefined)
        texts.excerpts.push(excerpt.replaceAll('\\"', '"').replaceAll(/\\[nrt]/g, ' '))
    }
  }
  return texts
}

/** Serves the bench's page on a free port of this machine. */
export async function serveBench(texts: Texts): Promise<{ address: string; close(): void }> {
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL('./page.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    minify: true,
  })
  const script = bundle.outputFiles[0]?.text ?? ''
  const json = JSON.stringify(texts)
  const server = createServer((request, response) => {
    const send = (type: string, body: string): void => {
      response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' })
      response.end(body)
    }
    if (request.url === '/page.js') send('text/javascript', script)
    else if (request.url === '/texts.json') send('application/json', json)
    else send('text/html', '<!doctype html><meta charset="utf-8"><script src="/page.js"></script>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address: AddressInfo | string | null = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

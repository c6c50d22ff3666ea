// npm run extract -- FILE.html[.gz] --url URL [--explain]
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { extractFromHtml } from './extract-from-html'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { url: { type: 'string' }, explain: { type: 'boolean' } },
})
const [file] = positionals
if (file === undefined || values.url === undefined || !URL.canParse(values.url)) {
  console.error('usage: npm run extract -- FILE.html[.gz] --url URL [--explain]')
  process.exit(2)
}

const bytes = readFileSync(file)
const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
const html = (isGzip ? gunzipSync(bytes) : bytes).toString('utf8')
const result = await extractFromHtml(html, values.url, { explain: values.explain ?? false })
console.log(JSON.stringify(result.article, null, 2))
for (const [field, candidates] of Object.entries(result.explanation ?? {})) {
  console.log(`\n${field}`)
  for (const [index, each] of candidates.entries())
    console.log(
      `${index === 0 ? ' *' : '  '} ${String(each.score).padStart(4)}  ${each.source}: ${each.value.slice(0, 120)}${each.reason ? `  (${each.reason})` : ''}`,
    )
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { JSDOM, VirtualConsole } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { extractArticle } from '@/lib/extract/extract-article'
import { limits } from '@/lib/extract/limits'
import { readPage } from '@/lib/extract/page'
import { readFields } from '@/lib/extract/read-fields'
import { articleSchema, explanationSchema } from '@/lib/record/article-schema'
import { findShared, isLongRun } from '@/test/support/shared'
import { damage, damages, wrongJsonLd } from './mutate'
import { samplePage, sampleUrl } from './sample-page'

const goodJsonLd =
  '{"@type":"NewsArticle","headline":"Parliament votes on new budget law","author":{"name":"Jane Doe"}}'
const virtualConsole = new VirtualConsole()

/** Two second halves of characters in a row: the parser of jsdom takes them for one character, and throws. */
const secondHalves = /[\udc00-\udfff](?=[\udc00-\udfff])/g

function parse(html: string): Document {
  const parsable = html.replace(secondHalves, '$&\u0000')
  return new JSDOM(parsable, { url: sampleUrl, virtualConsole }).window.document
}

/** Extracts and checks that what comes out is an article, with reasons, by the schemas. */
function read(html: string): ReturnType<typeof extractArticle> {
  const document = parse(html)
  const result = extractArticle(document, sampleUrl, { explain: true })
  document.defaultView?.close()
  articleSchema.parse(result.article)
  explanationSchema.parse(result.explanation)
  // "reading failed" would be a bug that the net under everything caught.
  expect(result.explanation?.title?.[0]?.source).not.toBe('none')
  return result
}

/** The same in a turn of its own: jsdom frees a page only between two, and a thousand fill the memory. */
async function readAlone(html: string): Promise<void> {
  read(html)
  await new Promise((resolve) => setImmediate(resolve))
}

describe('pages that mean no good', () => {
  it('reads the sample page itself', () => {
    const { article } = read(samplePage(goodJsonLd))
    expect(article).toMatchObject({
      title: 'Parliament votes on new budget law',
      authors: ['Jane Doe'],
      publishedDateTime: '2024-05-03T08:00:00Z',
      provider: { name: 'The Daily' },
      section: 'Politics',
    })
  })

  it('yields a valid article however a page is damaged', async () => {
    const page = samplePage(goodJsonLd)
    await fc.assert(
      fc.asyncProperty(damages, async (list) => {
        await readAlone(damage(page, list))
      }),
      { numRuns: isLongRun ? 1_000 : 25 },
    )
  })

  it('yields a valid article whatever JSON-LD says', async () => {
    await fc.assert(
      fc.asyncProperty(wrongJsonLd, async (json) => {
        await readAlone(samplePage(json))
      }),
      { numRuns: isLongRun ? 2_000 : 60 },
    )
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('yields a valid article of damaged real pages', async () => {
    const folder = findShared('extract-bench', 'damaged real pages')
    if (folder === undefined) return
    const lines = readFileSync(join(folder, 'cases.jsonl'), 'utf8').trim().split('\n')
    const files = lines.map((line) => /"html":\s*"([^"]+)"/.exec(line)?.[1] ?? '').filter(Boolean)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), damages, async (file, list) => {
        // Cut to 300 kB, so that a sample stays within seconds.
        const html = gunzipSync(readFileSync(join(folder, file))).toString('utf8')
        await readAlone(damage(html.slice(0, 300_000), list))
      }),
      { numRuns: isLongRun ? 400 : 6 },
    )
  })

  // 10,000 deep in Chromium: test/browser/extract. Building such a tree takes jsdom minutes.
  it('reads a page nested 800 deep', () => {
    const deep = `${'<div class="sidebar">'.repeat(800)}<h1>Parliament votes on new budget law</h1>`
    expect(read(`<title>Parliament votes on new budget law</title>${deep}`).article.title).toBe(
      'Parliament votes on new budget law',
    )
  })

  it('keeps values short where attributes and blocks have megabytes', () => {
    const long = 'word '.repeat(isLongRun ? 500_000 : 100_000)
    const { article } = read(
      `<meta property="og:title" content="${long}"><meta name="author" content="${long}"><meta name="keywords" content="${long}">` +
        `<link rel="canonical" href="/${long}"><script type="application/ld+json">{"@type":"NewsArticle","description":"${long}"}</script>` +
        `<h1 class="${long}">${long}</h1><p class="byline">${long}</p><time datetime="${long}">${long}</time>`,
    )
    expect(JSON.stringify(article).length).toBeLessThan(20_000)
  })

  it('visits at most what the limits allow', () => {
    const many = '<p class="byline date lead"><a rel="tag" href="/x">Jane Doe</a> <b>word</b></p>'.repeat(
      isLongRun ? 20_000 : 6_000,
    )
    const page = readPage(parse(`<h1>Parliament votes on new budget law</h1>${many}`), sampleUrl)
    readFields(page)
    expect(page.walk.visited).toBe(limits.elements)
    expect(page.walk.complete).toBe(false)
    expect(page.budget.nodes).toBeGreaterThanOrEqual(0)
    expect(page.budget.characters).toBeGreaterThan(-limits.value)
  })

  it('searches below at most so many elements', () => {
    const boxes = '<div class="sidebar">'.repeat(400)
    const page = readPage(parse(`${boxes}<main><h1>Parliament votes</h1></main>`), sampleUrl)
    expect(page.walk.lookAheads).toBeLessThanOrEqual(limits.lookAheads)
    expect(page.walk.lookAheads).toBeGreaterThan(100)
  })
})

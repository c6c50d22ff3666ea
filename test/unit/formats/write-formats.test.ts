import Cite from 'citation-js'
import { XMLParser } from 'fast-xml-parser'
import { JSDOM } from 'jsdom'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { ExportFormatId } from '@/lib/formats/format-ids'
import { readFormat } from '@/lib/formats/read-format'
import { createFormatWriter } from '@/lib/formats/write-format'
import type { ClipRecord } from '@/lib/record/record-schema'

const hostile = 'A "quoted" title, <b>bold</b> & {braced} $5 100% #1 a_b ^ ~ \\ “ü” 日本 ]]> --'

const records: ClipRecord[] = [
  {
    id: 'a1',
    title: hostile,
    excerpt: `${hostile}\nsecond line`,
    originalUrl: 'https://example.com/a?x=1&y="2"',
    webUrl: 'https://example.com/a_b?x={1}&y=2',
    publishedDateTime: '2023-08-08T12:10:00Z',
    savedDateTime: '2023-08-09T01:02:03Z',
    authors: ['Ada Example', 'Team & Co'],
    type: 'article',
    provider: { name: 'Example & Sons', domain: 'example.com' },
    topics: ['Power Apps', 'R&D'],
    images: [{ url: 'https://example.com/i.jpg', width: 5 }],
    related: [{ id: 'r', title: 'Other', webUrl: 'https://other.example/1', isRead: false }],
    highlights: [{ id: 'h', quote: { exact: 'x', prefix: '', suffix: '' }, color: 'blue' }],
    note: 'note',
    textPrint: 'abc',
    isRead: true,
    src: { text: '---\ntitle: x\n---\n', name: 'x.md' },
  },
  {
    id: 'a2',
    title: '=1+1',
    originalUrl: 'https://example.org/',
    publishedDateTime: '2023-08-08',
    topics: [],
    images: [],
    related: [],
    provider: { name: 'Org', domain: 'example.org' },
  },
  { id: 'a3', title: 'No address', topics: [], images: [], related: [] },
]

function write(format: ExportFormatId): string {
  const writer = createFormatWriter(format)
  return writer.start() + records.map((record) => writer.record(record)).join('') + writer.end()
}

test('JSON Lines hold everything and come back equal', () => {
  const text = write('json-lines')
  expect(
    text
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  ).toEqual(records)
  expect(readFormat('json-lines', `${text}{"broken\n`, 'x.jsonl')).toMatchObject({
    records,
    warnings: [{ params: { line: 4 } }],
  })
})

test('papaparse reads the CSV, and no spreadsheet runs it', () => {
  const { data, errors } = Papa.parse<Record<string, string>>(write('csv').replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  expect(data).toHaveLength(3)
  expect(data[0]).toMatchObject({
    title: hostile,
    url: records[0]?.webUrl,
    excerpt: records[0]?.excerpt,
    topics: 'Power Apps; R&D',
    authors: 'Ada Example; Team & Co',
  })
  expect(data[1]?.title).toBe("'=1+1")
  expect(readFormat('csv', write('csv'), 'x.csv').records).toHaveLength(2)
})

test('an HTML parser reads the bookmarks', () => {
  const { document } = new JSDOM(write('bookmarks')).window
  const links = [...document.querySelectorAll('a')]
  expect(links.map((link) => link.textContent)).toEqual([hostile, '=1+1'])
  expect(links[0]?.getAttribute('href')).toBe(records[0]?.webUrl)
  expect(links[0]?.getAttribute('add_date')).toBe('1691542923')
  expect(links[0]?.getAttribute('tags')).toBe('Power Apps,R&D')
  expect(document.querySelector('b')).toBeNull()
  expect(readFormat('bookmarks', write('bookmarks'), 'x.html').records).toMatchObject([
    { title: hostile, topics: ['Power Apps', 'R&D'] },
    { title: '=1+1' },
  ])
})

test('fast-xml-parser and an XML parser read the RSS', () => {
  const text = write('rss')
  const { document } = new JSDOM(text, { contentType: 'application/xml' }).window
  const items = [...document.getElementsByTagName('item')]
  expect(items.map((item) => item.getElementsByTagName('title')[0]?.textContent)).toEqual([hostile, '=1+1'])
  expect(items[0]?.getElementsByTagName('link')[0]?.textContent).toBe(records[0]?.webUrl)
  expect(items[0]?.getElementsByTagName('pubDate')[0]?.textContent).toBe('Tue, 08 Aug 2023 12:10:00 GMT')
  const parsed: unknown = new XMLParser({ processEntities: true, htmlEntities: true }).parse(text)
  expect(parsed).toMatchObject({
    rss: { channel: { item: [{ title: hostile, category: ['Power Apps', 'R&D'] }, {}] } },
  })
  // Titles of feeds are often HTML, so what looks like tags goes when one is read.
  expect(readFormat('feed', text, 'x.xml').records[0]).toMatchObject({
    title: hostile.replace(/<\/?b>/g, ''),
  })
})

test('citation-js reads the CSL-JSON', () => {
  const data = new Cite(write('csl-json')).data
  expect(data).toMatchObject([
    {
      id: 'a1',
      title: hostile,
      URL: records[0]?.webUrl,
      author: [{ literal: 'Ada Example' }, { literal: 'Team & Co' }],
      issued: { 'date-parts': [[2023, 8, 8]] },
      accessed: { 'date-parts': [[2023, 8, 9]] },
      'container-title': 'Example & Sons',
    },
    { id: 'a2', title: '=1+1' },
    { id: 'a3', title: 'No address' },
  ])
})

test('citation-js reads the BibTeX', () => {
  const data = new Cite(write('bibtex')).data
  expect(data).toHaveLength(3)
  expect(data[0]).toMatchObject({
    title: expect.stringContaining('{braced} $5 100% #1 a_b'),
    issued: { 'date-parts': [[2023, 8]] },
  })
  expect(new Set(data.map(({ id }) => id)).size).toBe(3)
})

test('an XML parser reads the OPML: each provider once', () => {
  const { document } = new JSDOM(write('opml'), { contentType: 'application/xml' }).window
  const outlines = [...document.getElementsByTagName('outline')]
  expect(outlines.map((one) => [one.getAttribute('text'), one.getAttribute('htmlUrl')])).toEqual([
    ['Example & Sons', 'https://example.com/'],
    ['Org', 'https://example.org/'],
  ])
})

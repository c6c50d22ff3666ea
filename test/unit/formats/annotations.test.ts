import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { detectFormat } from '@/lib/formats/detect-format'
import { readFormat } from '@/lib/formats/read-format'
import { createFormatWriter } from '@/lib/formats/write-format'
import type { Highlight } from '@/lib/record/highlight-schema'
import type { ClipRecord } from '@/lib/record/record-schema'

const hostile = '</script><img src=x onerror=alert(1)> {{ x }} "\\" \u202e \u2028 日本'

const full: Highlight = {
  id: '1b4f7a3e-0000-4000-8000-000000000001',
  quote: { exact: hostile, prefix: 'before', suffix: 'after', occurrences: 3, ordinal: 1 },
  landmarks: 'AAAB.abcdeAAAC',
  position: { start: 12, end: 40 },
  path: { start: '/html[1]/body[1]/p[2]', startOffset: 3, end: '/html[1]/body[1]/p[3]', endOffset: 4 },
  color: 'purple',
  note: `A note\nof two lines ${hostile}`,
  tags: ['Coast', 'R&D'],
  createdDateTime: '2026-04-01T08:00:00Z',
}

const record: ClipRecord = {
  id: 'r1',
  title: 'Keepers return',
  originalUrl: 'https://harbour-post.example/story.html',
  topics: [],
  images: [],
  related: [],
  highlights: [full, { id: 'h2', quote: { exact: 'plain', prefix: '', suffix: '' }, color: 'green' }],
  note: 'On the whole',
}

function write(format: 'w3c-annotations' | 'hypothesis', records: readonly ClipRecord[]): string {
  const writer = createFormatWriter(format)
  return writer.start() + records.map((each) => writer.record(each)).join('') + writer.end()
}

describe.each(['w3c-annotations', 'hypothesis'] as const)('%s', (format) => {
  const text = write(format, [{ ...record, id: 'none', originalUrl: undefined }, record])

  it('is JSON and known by its content', () => {
    expect(() => JSON.parse(text)).not.toThrow()
    expect(detectFormat('export.json', text)).toBe(format)
  })

  it('comes back with notes, tags and selectors', () => {
    const { records, warnings } = readFormat(format, text, 'export.json')
    expect(warnings).toEqual([])
    expect(records).toHaveLength(1)
    const [read] = records
    expect(read).toMatchObject({
      title: 'Keepers return',
      originalUrl: record.originalUrl,
      note: 'On the whole',
    })
    const { exact, prefix, suffix } = full.quote
    // What Hypothesis has no place for: the colour, which of several places it was, and the rest of the page.
    const { position: _, landmarks: __, ...rest } = full
    const expected =
      format === 'hypothesis' ? { ...rest, quote: { exact, prefix, suffix }, color: 'yellow' } : full
    expect(read?.highlights?.[0]).toEqual(expected)
    expect(read?.highlights?.[1]?.quote.exact).toBe('plain')
  })

  it('writes an empty library as an empty list', () => {
    expect(readFormat(format, write(format, []), 'x.json').records).toEqual([])
  })
})

test('W3C: any mark comes back equal', () => {
  const word = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => /^[\x21-\x7e]+$/.test(text))
  const mark = fc.record({
    id: fc.uuid(),
    quote: fc.record({ exact: word, prefix: word, suffix: word }),
    color: fc.constantFrom<Highlight['color']>('yellow', 'green', 'blue', 'purple'),
    note: word,
  })
  fc.assert(
    fc.property(
      fc.uniqueArray(mark, { minLength: 1, maxLength: 5, selector: ({ id }) => id }),
      (highlights) => {
        const read = readFormat(
          'w3c-annotations',
          write('w3c-annotations', [{ ...record, highlights }]),
          'x.jsonld',
        )
        expect(read.records[0]?.highlights).toEqual(highlights)
      },
    ),
  )
})

test('W3C: what others write in other forms is read', () => {
  const source = JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'http://example.org/anno1',
    type: 'Annotation',
    bodyValue: 'Comment text',
    target: {
      source: { id: 'https://a.example/story-of-the-day' },
      selector: { type: 'TextQuoteSelector', exact: 'anotation', prefix: 'this is an ' },
    },
  })
  const { records } = readFormat('w3c-annotations', source, 'one.jsonld')
  expect(records[0]?.highlights).toMatchObject([
    {
      quote: { exact: 'anotation', prefix: 'this is an', suffix: '' },
      note: 'Comment text',
      color: 'yellow',
    },
  ])
})

test('Hypothesis: an answer of the API, with a page note and a reply', () => {
  const row = {
    id: 'abc',
    created: '2024-02-03T04:05:06.789012+00:00',
    uri: 'https://a.example/story',
    text: 'why',
    tags: ['one'],
    group: '__world__',
    document: { title: ['A story'] },
    target: [
      {
        source: 'https://a.example/story',
        selector: [
          { type: 'TextPositionSelector', start: 1, end: 5 },
          { type: 'TextQuoteSelector', exact: 'marked words', prefix: 'the ', suffix: ' here' },
          { type: 'FragmentSelector', value: 'x' },
        ],
      },
    ],
  }
  const rows = [
    row,
    { ...row, id: 'page', text: 'page note', target: [{ source: row.uri }] },
    { ...row, id: 'reply', text: 'no', references: ['abc'], target: [{ source: row.uri }] },
    { ...row, id: 'local', uri: 'file:///secret.pdf' },
  ]
  const source = JSON.stringify({ total: 4, rows })
  expect(detectFormat('x.json', source)).toBe('hypothesis')
  const { records, warnings } = readFormat('hypothesis', source, 'x.json')
  expect(warnings.map(({ code }) => code)).toEqual(['file.noAddress'])
  expect(records).toHaveLength(1)
  expect(records[0]).toMatchObject({
    title: 'A story',
    note: 'page note',
    highlights: [
      {
        id: 'abc',
        quote: { exact: 'marked words', prefix: 'the', suffix: 'here' },
        note: 'why',
        tags: ['one'],
        createdDateTime: '2024-02-03T04:05:06Z',
      },
    ],
  })
})

test('a file that only seems to be one says so', () => {
  const source = '{"@context":"http://www.w3.org/ns/anno.jsonld","items":[{"target":5}]}'
  expect(() => readFormat('w3c-annotations', source, 'x.jsonld')).toThrow(
    expect.objectContaining({ code: 'file.unreadable' }),
  )
})

import { expect, test } from 'vitest'
import { buildSegment, termPositions } from '@/lib/search/index/build-segment'
import { makeDocumentRow } from '@/lib/search/index/document-row'
import { viewLooseRows } from '@/lib/search/index/loose-rows'
import { PostingReader } from '@/lib/search/index/posting-list'
import { blockEntries, type TermList } from '@/lib/search/index/read-block'
import type { SearchRows } from '@/lib/store/search-stores'
import { makeRecords } from '../../support/library-page/make-records'
import { ownTexts } from '../../support/library-page/own-texts'

// Loose rows never ask the store for anything.
const noRows = {} as SearchRows
const forms =
  'Studies studied study, carries carried carrying: runs running ran; Städte 東京の天気 uses used using'
const rows = makeRecords(60, ownTexts, 7).map((record, index) =>
  makeDocumentRow(index + 10, index % 7 === 0 ? { ...record, title: `${forms} ${record.title}` } : record),
)
const view = viewLooseRows(rows)
const built = buildSegment(0, rows)
const entries = built.blocks.flatMap((block) => [...blockEntries(block)])

function read(list: TermList | undefined): unknown {
  if (!list) return undefined
  const reader = new PostingReader(list.list)
  const found: unknown[] = []
  while (reader.next()) found.push([reader.document, reader.weight, reader.positions([])])
  return { term: list.term, documents: list.documents, found }
}

test('answers for every term as a segment that was built of the rows', async () => {
  expect(entries.length).toBeGreaterThan(100)
  expect(entries.some(({ term }) => term === 'study')).toBe(true)
  for (const entry of entries) expect(read(await view.term(noRows, entry.term))).toEqual(read(entry))
  expect(await view.term(noRows, 'nosuchword')).toBeUndefined()
})

test('answers for every beginning of a term', async () => {
  const prefixes = new Set(entries.flatMap(({ term }) => [1, 2, 3, 4, 6].map((end) => term.slice(0, end))))
  for (const prefix of prefixes) {
    const expected = entries.filter(({ term }) => term.startsWith(prefix)).map(read)
    expect((await view.prefix(noRows, prefix)).map(read)).toEqual(expected)
  }
})

test('describes the same documents', async () => {
  expect(view.segment).toEqual(built.segment)
  expect(await view.column(noRows, 'rarity')).toEqual(built.columns.rarity)
  expect(await view.column(noRows, 'lengths')).toEqual(built.columns.lengths)
  expect(await view.numberOf(noRows, 3)).toBe(13)
  expect(await view.documentOf(noRows, 13)).toBe(3)
  expect(await view.documentOf(noRows, 9)).toBe(-1)
})

test('positions can be left unread, in part or for whole documents', () => {
  const [longest] = entries.toSorted((a, b) => b.documents - a.documents)
  const all = read(longest) as { found: [number, number, number[]][] }
  const reader = new PostingReader(longest?.list ?? new Uint8Array())
  for (let at = 0; reader.next(); at++) {
    const [document, , positions] = all.found[at] ?? []
    expect(reader.document).toBe(document)
    if (at % 3 === 0) expect(reader.nextPosition()).toBe(positions?.[0])
    if (at % 3 === 1) expect(reader.positions([])).toEqual(positions)
  }
  const [first] = rows
  expect(first && [...termPositions(first).keys()].length).toBeGreaterThan(5)
})

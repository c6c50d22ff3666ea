import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import type { ClipRecord } from '@/lib/record/record-schema'
import { createSearch } from '@/lib/search/create-search'
import { createSearchIndexer } from '@/lib/search/index/search-indexer'
import { tendIndex } from '@/lib/search/index/tend-index'
import { tokeniseText } from '@/lib/search/terms/tokenise-text'
import { createStore, type LibraryStore } from '@/lib/store/library-store'

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const lexicon =
  'alpha beta gamma delta election elections elected studies study café cafe zürich tokyo'.split(' ')
const topicNames = ['Economy', 'Élections', 'AI']
const domains = ['example.com', 'news.example.org', 'other.net']

const wordsArb = fc.array(fc.constantFrom(...lexicon), { minLength: 1, maxLength: 6 }).map((w) => w.join(' '))
const recordArb = fc.record({
  title: wordsArb,
  excerpt: wordsArb,
  topics: fc.uniqueArray(fc.constantFrom(...topicNames), { maxLength: 2 }),
  domain: fc.constantFrom(...domains),
  published: fc.boolean(),
  day: fc.integer({ min: 1, max: 28 }),
})
type Draft = {
  title: string
  excerpt: string
  topics: string[]
  domain: string
  published: boolean
  day: number
}
const stepArb = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('save' as const), id: fc.nat(30), draft: recordArb }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), id: fc.nat(30) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('bulk' as const), draft: recordArb }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('fail' as const), draft: recordArb }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('tend' as const) }) },
)

let stores: LibraryStore[] = []
afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()))
  stores = []
})

function makeRecord(id: string, draft: Draft): ClipRecord {
  return {
    id,
    title: draft.title,
    excerpt: draft.excerpt,
    topics: draft.topics,
    images: [],
    related: [],
    published: draft.published,
    provider: { name: draft.domain, domain: draft.domain },
    publishedDateTime: `2024-03-${String(draft.day).padStart(2, '0')}T10:00:00Z`,
  }
}

/** What a plain scan finds for words that all must stand in a record, in any of their forms. */
function scan(records: Iterable<ClipRecord>, test: (record: ClipRecord) => boolean): string[] {
  return [...records]
    .filter(test)
    .map((record) => record.id)
    .sort()
}

function stemsOf(record: ClipRecord): string[] {
  const texts = [record.title, record.excerpt ?? '', ...record.topics, record.provider?.name ?? '']
  return texts.flatMap((text) => tokeniseText(text).map((token) => token.stem))
}

function hasPhrase(text: string, phrase: string): boolean {
  const stems = (part: string) =>
    ` ${tokeniseText(part)
      .map((token) => token.stem)
      .join(' ')} `
  return stems(text).includes(stems(phrase))
}

/** Enough bulk changes that a merge is surely due: chance alone leaves it out in one run of four. */
const someDraft: Draft = {
  title: 'alpha beta',
  excerpt: 'gamma',
  topics: ['AI'],
  domain: 'other.net',
  published: true,
  day: 5,
}
const merging = [
  ...Array.from({ length: 24 }, () => ({ kind: 'bulk' as const, draft: someDraft })),
  { kind: 'tend' as const },
]

test(`after any saves, removals, bulk changes and failures, the index answers as a plain scan does (seed ${seed})`, async () => {
  let run = 0
  let merges = 0
  await fc.assert(
    fc.asyncProperty(fc.array(stepArb, { minLength: 1, maxLength: 60 }), async (steps) => {
      const store = createStore({ name: `search-${seed}-${run++}` })
      stores.push(store)
      const indexer = createSearchIndexer()
      const search = createSearch(store)
      const model = new Map<string, ClipRecord>()
      const write = (changes: { id: string; after: ClipRecord | undefined }[]) =>
        store.write(indexer.stores, (tx) =>
          indexer.update(
            tx,
            changes.map((each) => ({ ...each, before: model.get(each.id) })),
          ),
        )
      for (const step of steps) {
        if (step.kind === 'save') {
          const record = makeRecord(`r${step.id}`, step.draft)
          await write([{ id: record.id, after: record }])
          model.set(record.id, record)
        } else if (step.kind === 'remove') {
          await write([{ id: `r${step.id}`, after: undefined }])
          model.delete(`r${step.id}`)
        } else if (step.kind === 'bulk') {
          const records = Array.from({ length: 140 }, (_, i) =>
            makeRecord(`b${i}`, {
              ...step.draft,
              title: `${step.draft.title} ${lexicon[i % lexicon.length]}`,
            }),
          )
          await write(records.map((record) => ({ id: record.id, after: record })))
          for (const record of records) model.set(record.id, record)
        } else if (step.kind === 'fail') {
          const lost = makeRecord('r0', { ...step.draft, title: 'lost lost lost' })
          await expect(
            store.write(indexer.stores, async (tx) => {
              await indexer.update(tx, [{ id: 'r0', before: model.get('r0'), after: lost }])
              tx.abort()
            }),
          ).rejects.toThrow()
        } else merges += await tendIndex(store)
      }
      const ids = async (query: string, options = {}) =>
        (await search.search(query, { limit: Number.POSITIVE_INFINITY, ...options })).ids.sort()
      const records = model.values()
      const all = [...records]
      for (const word of lexicon.slice(0, 9)) {
        const [token] = tokeniseText(word)
        const plain = scan(all, (record) => stemsOf(record).includes(token?.stem ?? ''))
        if (plain.length >= 3) expect(await ids(`${word} `)).toEqual(plain)
      }
      expect(await ids('"alpha beta"')).toEqual(
        scan(
          all,
          (record) => hasPhrase(record.title, 'alpha beta') || hasPhrase(record.excerpt ?? '', 'alpha beta'),
        ),
      )
      expect(await ids('topic:elections')).toEqual(scan(all, (record) => record.topics.includes('Élections')))
      expect(await ids('site:example.org -is:published')).toEqual(
        scan(all, (r) => r.provider?.domain === 'news.example.org' && r.published !== true),
      )
      expect(await ids('after:2024-03-10 before:2024-03-20')).toEqual(
        scan(all, (r) => {
          const day = Number(r.publishedDateTime?.slice(8, 10))
          return day > 10 && day < 20
        }),
      )
      const facets = await search.facets('', { topics: ['AI'] })
      expect(facets.total).toBe(all.filter((record) => record.topics.includes('AI')).length)
      for (const topic of topicNames) {
        expect(facets.topics.find((each) => each.value === topic)?.count ?? 0).toBe(
          all.filter((record) => record.topics.includes(topic)).length,
        )
      }
      expect(await ids('')).toEqual(all.map((record) => record.id).sort())
    }),
    { numRuns: Number(process.env['RUNS'] ?? 25), seed, examples: [[merging]] },
  )
  expect(merges).toBeGreaterThan(0)
}, 120_000)

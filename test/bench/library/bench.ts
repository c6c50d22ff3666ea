import { runBulkEdit } from '@/components/library/bulk/run-bulk-edit'
import { isEditable } from '@/lib/library/check-editable'
import { openLibrary } from '@/lib/library/open-library'
import type { ClipRecord } from '@/lib/record/record-schema'
import { tendIndex } from '@/lib/search/index/tend-index'
import { createSuggester } from '@/lib/suggest/create-suggester'
import { learnAnswer, type SuggestionAnswer } from '@/lib/suggest/learn/answers'
import { calibrate } from './calibrate'
import { makeRecord, type Texts } from './make-records'
import { buildPeer, loadPeer, readPeer, storePeer } from './peer'

// Runs in `bench.html` of the measured extension; the driver calls `bench.<name>` and gets plain values back.

const { library, search, store } = openLibrary()
const suggester = createSuggester(store)
let texts: Texts | undefined

async function loadTexts(): Promise<Texts> {
  const read: Texts = texts ?? (await (await fetch('texts.json')).json())
  texts = read
  return read
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** As the background does it: never two at a time. */
const tend = () => navigator.locks.request('clipfile-tend-index', () => tendIndex(store))

const bench = {
  count: async (): Promise<number> => (await library.list({ limit: 1 })).total,
  async fill(from: number, to: number): Promise<number> {
    const read = await loadTexts()
    const slice = Array.from({ length: to - from }, (_, i) => makeRecord(read, from + i))
    return await timed(async () => {
      await library.putMany(slice.map((next) => ({ next, base: undefined })))
      await tend()
    })
  },
  /** Brings the index of a kept profile to the format of today: ms. */
  finish: (): Promise<number> =>
    timed(async () => {
      await navigator.locks.request('clipfile-tend-index', () => library.finishSearch())
      await tend()
    }),
  calibrate,
  /** The first call after loading the page is the cold one. */
  query: (text: string): Promise<number> => timed(() => search.search(text, { limit: 20 })),
  find: async (text: string, limit: number): Promise<string[]> =>
    (await search.search(text, { limit: limit < 0 ? Number.POSITIVE_INFINITY : limit })).ids,
  facets: (text: string): Promise<number> => timed(() => search.facets(text)),
  saveOne: (record: ClipRecord): Promise<number> => timed(() => library.save(record, undefined)),
  /** A save right after answers to suggestions, as a user gives them: ms of the save. */
  async saveTaught(record: ClipRecord, answers: SuggestionAnswer[]): Promise<number> {
    const learnt = answers.map((answer) => learnAnswer(store, answer))
    const time = await timed(() => library.save(record, undefined))
    await Promise.all(learnt)
    return time
  },
  suggest: ({ title, excerpt, publishedDateTime, provider }: ClipRecord): Promise<number> =>
    timed(() => suggester.suggestFor({ title, excerpt, publishedDateTime, domain: provider?.domain })),
  /** Adds a topic to `count` records, as the library page does it: in each run another one, to others if there are enough. */
  async addTopic(count: number, run: number): Promise<{ total: number; longest: number }> {
    const all = await library.allIds()
    const ids = all.slice(all.length < 3 * count ? 0 : run * count).slice(0, count)
    let longest = 0
    let last = performance.now()
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last - 10)
      last = performance.now()
    }, 10)
    const total = await timed(() =>
      runBulkEdit(
        { library, files: { editableTest: async () => isEditable } },
        ids,
        { kind: 'addTopics', topics: [`Bulk topic ${run}`] },
        { signal: new AbortController().signal, onProgress: () => undefined },
        () => undefined,
      ),
    )
    clearInterval(watch)
    return { total, longest }
  },
  async usage(): Promise<number> {
    await library.allIds()
    return (await navigator.storage.estimate()).usage ?? Number.NaN
  },
  async storePeer(size: number): Promise<number> {
    const read = await loadTexts()
    const records = (function* () {
      for (let n = 0; n < size; n++) yield makeRecord(read, n)
    })()
    const text = buildPeer(records)
    await storePeer(text)
    return text.length
  },
  /** Milliseconds of each query; the first includes loading the index. */
  async peer(queries: string[]): Promise<number[]> {
    const times: number[] = []
    let find: ((query: string) => unknown[]) | undefined
    for (const query of queries) {
      times.push(
        await timed(async () => {
          find ??= loadPeer(await readPeer())
          find(query)
        }),
      )
    }
    return times
  },
}

Object.assign(globalThis, { bench })
export type Bench = typeof bench

import MiniSearch from 'minisearch'
import { openLibrary } from '@/lib/library/open-library'
import type { ClipRecord } from '@/lib/record/record-schema'
import { tendIndex } from '@/lib/search/index/tend-index'
import { tokeniseText } from '@/lib/search/terms/tokenise-text'
import { createSuggester } from '@/lib/suggest/create-suggester'
import { makeRecord, seeded, type Texts } from './make-records'

// Runs inside the measured browser; the driver calls `bench.<name>` and gets plain values back.

const { library, search, store } = openLibrary()
const suggester = createSuggester(store)
let texts: Texts = { titles: [], excerpts: [] }

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

async function loadTexts(): Promise<void> {
  if (texts.titles.length > 0) return
  const answer = await fetch('/texts.json')
  texts = await answer.json()
}

/** One to three words of a record's title, the last one half typed. */
function typedQuery(size: number, seed: number): string {
  const random = seeded(seed)
  const record = makeRecord(texts, Math.floor(random() * size))
  const words = tokeniseText(record.title).map(({ word }) => word)
  const from = Math.floor(random() * words.length)
  const picked = words.slice(from, from + 1 + Math.floor(random() * 3))
  const last = picked.pop() ?? 'a'
  return [...picked, last.slice(0, Math.max(2, Math.ceil(last.length * random())))].join(' ')
}

/** 200 exact words against a plain scan: how many queries miss a record that has the word. */
async function countIncomplete(size: number): Promise<{ queries: number; incomplete: number }> {
  const random = seeded(99)
  const holders = new Map<string, Set<string>>()
  for (let n = 0; n < size; n++) {
    const record = makeRecord(texts, n)
    const all = [record.title, record.excerpt ?? '', ...record.topics].join(' ').toLowerCase()
    for (const word of all.match(/[a-z]{3,}/g) ?? []) {
      const set = holders.get(word) ?? new Set<string>()
      set.add(record.id)
      holders.set(word, set)
    }
  }
  const words = [...holders.keys()]
  let incomplete = 0
  for (let i = 0; i < 200; i++) {
    const word = words[Math.floor(random() * words.length)] ?? ''
    const { ids } = await search.search(`"${word}"`, { limit: Number.POSITIVE_INFINITY })
    const found = new Set(ids)
    const missing = [...(holders.get(word) ?? [])].filter((id) => !found.has(id))
    // "u.s" and "don't" are one word here and several to the plain scan above: not words of the text.
    const real = missing.filter((id) => {
      const record = makeRecord(texts, Number.parseInt(id.slice(6), 36))
      return tokeniseText([record.title, record.excerpt, ...record.topics].join('\n')).some(
        (token) => token.word === word,
      )
    })
    if (real.length > 0) incomplete += 1
  }
  return { queries: 200, incomplete }
}

/** Three words of a title, in any order: how often the record is among the first five. */
async function knownItems(size: number, count: number): Promise<number> {
  let found = 0
  for (let i = 0; i < count; i++) {
    const random = seeded(5000 + i)
    const record = makeRecord(texts, Math.floor(random() * size))
    const words = [...new Set(tokeniseText(record.title).map(({ word }) => word))].filter(
      (word) => word.length > 3,
    )
    const picked = words.sort(() => random() - 0.5).slice(0, 3)
    const { ids } = await search.search(`${picked.join(' ')} `, { limit: 5 })
    if (ids.includes(record.id)) found += 1
  }
  return (100 * found) / count
}

function suggestInput(record: ClipRecord) {
  return {
    title: record.title,
    excerpt: record.excerpt,
    publishedDateTime: record.publishedDateTime,
    domain: record.provider?.domain,
  }
}

const bench = {
  loadTexts,
  async fill(from: number, to: number): Promise<number> {
    await loadTexts()
    return await timed(async () => {
      for (let at = from; at < to; at += 2000) {
        const slice = Array.from({ length: Math.min(2000, to - at) }, (_, i) => makeRecord(texts, at + i))
        await library.putMany(slice.map((next) => ({ next, base: undefined })))
        await tendIndex(store)
      }
    })
  },
  /** The first call after loading the page is the cold one. */
  async query(size: number, seed: number): Promise<number> {
    const text = typedQuery(size, seed)
    return await timed(() => search.search(text, { limit: 20 }))
  },
  async facets(size: number, seed: number): Promise<number> {
    const text = seed === 0 ? '' : typedQuery(size, seed)
    return await timed(() => search.facets(text))
  },
  async saveOne(n: number): Promise<number> {
    const record = makeRecord(texts, n)
    return await timed(() => library.save(record, undefined))
  },
  async suggest(n: number): Promise<number> {
    const record = makeRecord(texts, n)
    return await timed(() => suggester.suggestFor(suggestInput(record)))
  },
  async addTopic(count: number): Promise<{ total: number; longest: number }> {
    const ids = (await library.allIds()).slice(0, count)
    let longest = 0
    let last = performance.now()
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last - 10)
      last = performance.now()
    }, 10)
    const total = await timed(() =>
      library.change(ids.map((record) => ({ record, changes: [{ path: 't:Bulk topic', value: 'a0' }] }))),
    )
    clearInterval(watch)
    return { total, longest }
  },
  tend: () => timed(() => tendIndex(store)),
  countIncomplete,
  knownItems,
  async usage(): Promise<number> {
    await library.allIds()
    for (let tries = 0; tries < 20; tries++) {
      const { usage = 0 } = await navigator.storage.estimate()
      if (usage > 0) return usage
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
    return Number.NaN
  },
  /** The peer: MiniSearch over the same fields, its index stored as text. */
  async storePeer(size: number): Promise<number> {
    const peer = new MiniSearch<{ id: string; title: string; excerpt: string }>({
      fields: ['title', 'excerpt'],
    })
    return await timed(async () => {
      for (let n = 0; n < size; n++) {
        const { id, title, excerpt = '' } = makeRecord(texts, n)
        peer.add({ id, title, excerpt })
      }
      const cache = await caches.open('peer')
      await cache.put('/peer', new Response(JSON.stringify(peer)))
    })
  },
  async peerCold(size: number, seed: number): Promise<{ cold: number; warm: number[] }> {
    const text = typedQuery(size, seed)
    let peer: MiniSearch | undefined
    const cold = await timed(async () => {
      const stored = await (await caches.match('/peer'))?.text()
      peer = MiniSearch.loadJSON(stored ?? '', { fields: ['title', 'excerpt'] })
      peer.search(text, { prefix: true, combineWith: 'AND' }).slice(0, 20)
    })
    const warm: number[] = []
    for (let i = 0; i < 40; i++) {
      const next = typedQuery(size, seed + i)
      warm.push(
        await timed(async () => peer?.search(next, { prefix: true, combineWith: 'AND' }).slice(0, 20)),
      )
    }
    return { cold, warm }
  },
}

Object.assign(globalThis, { bench, ready: true })
export type Bench = typeof bench

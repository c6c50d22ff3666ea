import { tokeniseText } from '@/lib/search/terms/tokenise-text'
import { seededRandom } from '../../support/seeded-random'
import { makeRecord, type Texts } from './make-records'

/** One to three words of a record's title, the last one half typed. */
export function typedQuery(texts: Texts, size: number, seed: number): string {
  const random = seededRandom(seed)
  const record = makeRecord(texts, Math.floor(random() * size))
  const words = tokeniseText(record.title).map(({ word }) => word)
  const from = Math.floor(random() * words.length)
  const picked = words.slice(from, from + 1 + Math.floor(random() * 3))
  const last = picked.pop() ?? 'a'
  return [...picked, last.slice(0, Math.max(2, Math.ceil(last.length * random())))].join(' ')
}

/**
 * How many titles of the library have all words of each query. Where they are more than five, no search
 * can tell which was meant.
 */
export function countHolders(texts: Texts, size: number, queries: readonly string[]): number[] {
  const wanted = queries.map((query) => query.trim().split(' '))
  const counts = queries.map(() => 0)
  for (let n = 0; n < size; n++) {
    const words = new Set(tokeniseText(makeRecord(texts, n).title).map(({ word }) => word))
    for (const [index, each] of wanted.entries())
      if (each.every((word) => words.has(word))) counts[index] = (counts[index] ?? 0) + 1
  }
  return counts
}

/** Three words of a title, in any order, and the record that they come from. */
export function knownItem(texts: Texts, size: number, seed: number): { query: string; id: string } {
  const random = seededRandom(seed)
  const record = makeRecord(texts, Math.floor(random() * size))
  const words = [...new Set(tokeniseText(record.title).map(({ word }) => word))].filter(
    (word) => word.length > 3,
  )
  const picked = words.sort(() => random() - 0.5).slice(0, 3)
  return { query: `${picked.join(' ')} `, id: record.id }
}

/**
 * `count` words of the library with the ids of all records that have them, by a plain scan that knows
 * nothing of the index: lower case, runs of letters and digits.
 */
export function scanWords(texts: Texts, size: number, count: number): { word: string; ids: string[] }[] {
  const holders = new Map<string, Set<string>>()
  for (let n = 0; n < size; n++) {
    const record = makeRecord(texts, n)
    const all = [record.title, record.excerpt ?? '', record.provider?.name ?? '', ...record.topics].join('\n')
    for (const run of all.toLowerCase().split(/[^\p{L}\p{N}.'’\-_]+/u)) {
      // "u.s", "don't" and "well-known" are one word to some and two to others: neither is asked for.
      const word = run.replace(/^[.'’\-_]+|[.'’\-_]+$/g, '')
      if (!/^[a-z]{3,}$/.test(word)) continue
      const set = holders.get(word) ?? new Set<string>()
      set.add(record.id)
      holders.set(word, set)
    }
  }
  const random = seededRandom(99)
  const words = [...holders.keys()]
  return Array.from({ length: count }, () => {
    const word = words[Math.floor(random() * words.length)] ?? ''
    return { word, ids: [...(holders.get(word) ?? [])] }
  })
}

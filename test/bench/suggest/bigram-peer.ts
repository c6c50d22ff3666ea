import type { Arrival } from './arrivals'
import { datedCases } from './dated'
import type { FileRecord } from './front-matter'
import { bestOf } from './memory-library'
import type { Ranking } from './ranking-figures'

const saturation = 1.2
const lengthShare = 0.75

interface Article {
  title: string
  excerpt: string
  /** Days since 1970. */
  day: number
}

/**
 * The best known simple method: BM25 over words and their neighbours, the title twice, its score times
 * exp(-days / 7).
 */
function createBigramIndex() {
  const holders = new Map<string, { at: number; count: number }[]>()
  const saved: { day: number; length: number }[] = []
  let total = 0
  return {
    add({ title, excerpt, day }: Article): void {
      let length = 0
      for (const [term, count] of countTerms(title, excerpt)) {
        const held = holders.get(term) ?? []
        held.push({ at: saved.length, count })
        holders.set(term, held)
        length += count
      }
      saved.push({ day, length })
      total += length
    },
    /** Scores of all that is saved. */
    score({ title, excerpt, day }: Article): Float64Array {
      const scores = new Float64Array(saved.length)
      for (const [term, here] of countTerms(title, excerpt)) {
        const held = holders.get(term) ?? []
        const rarity = Math.log(1 + (saved.length - held.length + 0.5) / (held.length + 0.5))
        for (const { at, count } of held) {
          const norm = 1 - lengthShare + (lengthShare * (saved[at]?.length ?? 0) * saved.length) / total
          scores[at] =
            (scores[at] ?? 0) + (here * rarity * count * (saturation + 1)) / (count + saturation * norm)
        }
      }
      return scores.map((score, at) => score * Math.exp(-Math.abs((saved[at]?.day ?? Number.NaN) - day) / 7))
    },
  }
}

/** Each article against those that arrived before it. */
export function rankByBigrams(arrivals: readonly Arrival[]): Ranking[] {
  const index = createBigramIndex()
  return arrivals.map((arrival) => {
    const scores = index.score(arrival)
    index.add(arrival)
    const { truths } = arrival
    return {
      truths: truths.size,
      ranked: bestOf(scores, 5).map((at) => ({ isRight: truths.has(at), score: scores[at] ?? 0 })),
    }
  })
}

/** Each list of the odd half against all other records of the folder, as `runDated` takes them. */
export function rankListsByBigrams(records: readonly FileRecord[]): Ranking[] {
  const index = createBigramIndex()
  for (const record of records) index.add(record)
  return datedCases(records)
    .filter(({ record }) => record.half === 1)
    .map(({ record, own }) => {
      const scores = index.score(record)
      scores[own] = 0
      return {
        truths: record.related.size,
        ranked: bestOf(scores, 5).map((at) => ({ isRight: record.related.has(at), score: scores[at] ?? 0 })),
      }
    })
}

function countTerms(title: string, excerpt: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [text, weight] of [
    [title, 2],
    [excerpt, 1],
  ] as const) {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    for (const [at, word] of words.entries()) {
      counts.set(word, (counts.get(word) ?? 0) + weight)
      const next = words[at + 1]
      if (next !== undefined) counts.set(`${word} ${next}`, (counts.get(`${word} ${next}`) ?? 0) + weight)
    }
  }
  return counts
}

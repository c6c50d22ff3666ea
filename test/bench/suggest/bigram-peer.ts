import { datedCases, storiesOf } from './dated'
import type { FileRecord } from './front-matter'
import { bestOf } from './memory-library'
import type { Ranking } from './ranking-figures'
import { hashText } from './seeded'

const saturation = 1.2
const lengthShare = 0.75

/**
 * The best known simple method: BM25 over words and their neighbours, the title twice, its score times
 * exp(-days / 7). On the lists of the odd half, as ours is judged.
 */
export function rankByBigrams(
  records: readonly FileRecord[],
  truth: 'lists' | 'stories' = 'lists',
): Ranking[] {
  const stories = storiesOf(records)
  const texts = records.map(({ title, excerpt }) => countTerms(title, excerpt))
  const lengths = texts.map((counts) => [...counts.values()].reduce((sum, count) => sum + count, 0))
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  const holders = new Map<string, number[]>()
  for (const [at, counts] of texts.entries())
    for (const term of counts.keys()) holders.set(term, [...(holders.get(term) ?? []), at])
  return datedCases(records)
    .filter(({ record }) => hashText(record.file) % 2 === 1)
    .map(({ record, own }) => {
      const scores = new Float64Array(records.length)
      for (const [term, here] of texts[own] ?? []) {
        const held = holders.get(term) ?? []
        const rarity = Math.log(1 + (records.length - held.length + 0.5) / (held.length + 0.5))
        for (const at of held) {
          const there = texts[at]?.get(term) ?? 0
          const norm = 1 - lengthShare + (lengthShare * (lengths[at] ?? 0)) / average
          scores[at] =
            (scores[at] ?? 0) + (here * rarity * there * (saturation + 1)) / (there + saturation * norm)
        }
      }
      for (const [at, { day }] of records.entries())
        scores[at] = (scores[at] ?? 0) * Math.exp(-Math.abs(day - record.day) / 7)
      scores[own] = 0
      const ranked = bestOf(scores, 5).map((at) => ({
        isRight: truth === 'lists' ? record.related.has(at) : stories[at] === stories[own],
        score: scores[at] ?? 0,
      }))
      const size = stories.filter((each) => each === stories[own]).length - 1
      return { truths: truth === 'lists' ? record.related.size : size, ranked }
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

import MiniSearch from 'minisearch'
import { z } from '@/lib/record/zod'
import { compareVectors, makeVector } from '@/lib/suggest/related/term-weights'
import type { Arrival } from './arrivals'
import { createMemoryLibrary } from './memory-library'
import type { Ranking } from './ranking-figures'

const hitSchema = z.object({ id: z.number(), score: z.number() })

/** MiniSearch as it comes, with the title as the query. */
export function rankByMiniSearch(arrivals: readonly Arrival[]): Ranking[] {
  const index = new MiniSearch({ fields: ['title', 'excerpt'] })
  return arrivals.map(({ title, excerpt, truths }, own) => {
    const hits = index
      .search(title)
      .slice(0, 5)
      .map((hit) => hitSchema.parse(hit))
    index.add({ id: own, title, excerpt })
    return { truths: truths.size, ranked: hits.map(({ id, score }) => ({ isRight: truths.has(id), score })) }
  })
}

/** Cosine of TF-IDF vectors, the title twice and the excerpt, against every saved article that shares a word. */
export function rankByCosine(arrivals: readonly Arrival[]): Ranking[] {
  const library = createMemoryLibrary()
  return arrivals.map(({ terms, truths }) => {
    const vector = makeVector(terms, library.rarity)
    const scores = library.score(terms)
    const likely = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, 200)
    const ranked = likely
      .flatMap((at) => {
        const there = library.articles[at]
        if (!there) return []
        return [{ isRight: truths.has(at), score: compareVectors(vector, makeVector(there, library.rarity)) }]
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, 5)
    library.add(terms)
    return { truths: truths.size, ranked }
  })
}

import MiniSearch from 'minisearch'
import { z } from '@/lib/record/zod'
import { compareVectors, makeVector } from '@/lib/suggest/related/term-weights'
import { createMemoryLibrary } from './memory-library'
import type { Ranking } from './ranking-figures'
import { shuffle } from './seeded'
import type { StoryArticle } from './stories'

const hitSchema = z.object({ id: z.number(), score: z.number() })

/** MiniSearch as it comes, with the title as the query. */
export function rankByMiniSearch(
  stories: readonly StoryArticle[],
  seed: number,
): (Ranking & { half: number })[] {
  const index = new MiniSearch({ fields: ['title', 'excerpt'] })
  const saved: string[] = []
  return shuffle(stories, seed).map(({ title, excerpt, story, half }) => {
    const hits = index
      .search(title)
      .slice(0, 5)
      .map((hit) => hitSchema.parse(hit))
    const truths = saved.filter((each) => each === story).length
    index.add({ id: saved.length, title, excerpt })
    const ranked = hits.map(({ id, score }) => ({ isRight: saved[id] === story, score }))
    saved.push(story)
    return { half, truths, ranked }
  })
}

/** Cosine of TF-IDF vectors, the title twice and the excerpt, against every saved article that shares a word. */
export function rankByCosine(stories: readonly StoryArticle[], seed: number): (Ranking & { half: number })[] {
  const library = createMemoryLibrary()
  const saved: string[] = []
  return shuffle(stories, seed).map(({ terms, story, half }) => {
    const vector = makeVector(terms, library.rarity)
    const scores = library.score(terms)
    const likely = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, 200)
    const ranked = likely
      .flatMap((at) => {
        const there = library.articles[at]
        if (!there) return []
        return [
          { isRight: saved[at] === story, score: compareVectors(vector, makeVector(there, library.rarity)) },
        ]
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, 5)
    const truths = saved.filter((each) => each === story).length
    library.add(terms)
    saved.push(story)
    return { half, truths, ranked }
  })
}

import { existsSync, readFileSync } from 'node:fs'
import { z } from '@/lib/record/zod'
import { type ArticleTerms, termsOfText } from '@/lib/suggest/article-terms'
import { pairFeatures } from '@/lib/suggest/related/pair-features'
import { bestOf, createMemoryLibrary } from './memory-library'
import { hashText, shuffle } from './seeded'

const storySchema = z.object({ id: z.string(), title: z.string(), excerpt: z.string(), story: z.string() })
export interface StoryArticle {
  title: string
  excerpt: string
  story: string
  /** 0 or 1: the half of the data that its story belongs to. */
  half: number
  terms: ArticleTerms
}

export function loadStories(file: string): StoryArticle[] | undefined {
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return lines.map((line) => {
    const { title, excerpt, story } = storySchema.parse(JSON.parse(line))
    return { title, excerpt, story, half: hashText(story) % 2, terms: termsOfText(title, excerpt) }
  })
}

/** One article as it arrived: its candidates (best first by words) and which of them tell its story. */
export interface StoryCase {
  own: number
  half: number
  truths: number
  candidates: number[]
  features: number[][]
  labels: number[]
}

/** Saves all stories in the order of `seed`; each article is looked up before it is saved. */
export function runStories(stories: readonly StoryArticle[], seed: number, candidates: number): StoryCase[] {
  const library = createMemoryLibrary()
  const saved: string[] = []
  const count = new Map<string, number>()
  const cases: StoryCase[] = []
  for (const { story, half, terms } of shuffle(stories, seed)) {
    const best = bestOf(library.score(terms), candidates)
    if (best.length > 0) {
      const found = best.flatMap((at) => library.articles[at] ?? [])
      cases.push({
        own: saved.length,
        half,
        candidates: best,
        truths: count.get(story) ?? 0,
        features: pairFeatures(terms, found, library.rarity),
        labels: best.map((at) => (saved[at] === story ? 1 : 0)),
      })
    }
    library.add(terms)
    saved.push(story)
    count.set(story, (count.get(story) ?? 0) + 1)
  }
  return cases
}

import { existsSync, readFileSync } from 'node:fs'
import { z } from '@/lib/record/zod'
import { type ArticleTerms, termsOfText } from '@/lib/suggest/article-terms'
import type { Arrival } from './arrivals'
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

/** The articles of all stories in the order of `seed`. */
export function arriveStories(stories: readonly StoryArticle[], seed: number): Arrival[] {
  const before = new Map<string, number[]>()
  return shuffle(stories, seed).map(({ story, ...each }, at) => {
    const truths = before.get(story) ?? []
    before.set(story, [...truths, at])
    return { ...each, day: Number.NaN, truths: new Set(truths) }
  })
}

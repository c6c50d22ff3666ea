import { tokeniseText } from '@/lib/search/terms/tokenise-text'
import type { ArticleTerms } from '../article-terms'

/** A topic of the vocabulary with the stems of its name, made once. */
export interface TopicName {
  topic: string
  stems: readonly string[]
}

export function makeTopicName(topic: string): TopicName {
  return { topic, stems: tokeniseText(topic).map(({ stem }) => stem) }
}

export interface NameMatch {
  /** All words of the name stand in the title; next to each other, if there are several: 1, else 0.5. */
  inTitle: number
  inText: number
  /** Share of the name's words that stand anywhere. */
  share: number
}

/** How far an article names the topic. Plural, case and accents are folded. */
export function matchName(name: TopicName, article: ArticleTerms): NameMatch {
  const { stems } = name
  if (stems.length === 0) return { inTitle: 0, inText: 0, share: 0 }
  const found = stems.filter((stem) => article.counts.has(stem)).length
  if (found < stems.length) return { inTitle: 0, inText: 0, share: found / stems.length }
  const isTogether = stems.slice(1).every((stem, i) => article.pairs.has(`${stems[i]} ${stem}`))
  const strength = isTogether ? 1 : 0.5
  return {
    inTitle: stems.every((stem) => article.title.has(stem)) ? strength : 0,
    inText: strength,
    share: 1,
  }
}

/** The same words in the same order: `Elections` and `election`. */
export function isSameName(name: TopicName, stems: readonly string[]): boolean {
  return (
    stems.length > 0 && name.stems.length === stems.length && stems.every((stem, i) => name.stems[i] === stem)
  )
}

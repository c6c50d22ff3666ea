import { tokeniseText } from '@/lib/search/terms/tokenise-text'
import type { ArticleTerms } from '../article-terms'

/** A topic of the vocabulary with the stems of its name and of those that mean it, made once. */
export interface TopicName {
  topic: string
  /** Its own name first. */
  names: readonly (readonly string[])[]
}

/** `synonyms`: names that the user merged into it. */
export function makeTopicName(topic: string, synonyms: readonly string[] = []): TopicName {
  return { topic, names: [topic, ...synonyms].map((name) => tokeniseText(name).map(({ stem }) => stem)) }
}

export interface NameMatch {
  /** All words of the name stand in the title; next to each other, if there are several: 1, else 0.5. */
  inTitle: number
  inText: number
  /** Share of the name's words that stand anywhere. */
  share: number
}

/** How far an article names the topic, by whichever of its names fits best. Plural, case and accents are folded. */
export function matchName({ names }: TopicName, article: ArticleTerms): NameMatch {
  let best: NameMatch = { inTitle: 0, inText: 0, share: 0 }
  for (const stems of names) {
    const match = matchStems(stems, article)
    if (match.inTitle + match.inText + match.share > best.inTitle + best.inText + best.share) best = match
  }
  return best
}

function matchStems(stems: readonly string[], article: ArticleTerms): NameMatch {
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
export function isSameName({ names }: TopicName, stems: readonly string[]): boolean {
  return (
    stems.length > 0 &&
    names.some((name) => name.length === stems.length && stems.every((stem, i) => name[i] === stem))
  )
}

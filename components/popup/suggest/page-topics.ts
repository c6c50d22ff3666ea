import type { TopicSuggestion } from '@/lib/suggest/suggest-api'
import { foldTopic } from '../complete-topics'

/** Topics in a vocabulary from which on it is the user's own choice of words that is offered, and no other. */
const grownVocabulary = 20
const mostOffered = 3

/**
 * The page's own keywords as topics, while the vocabulary is young: otherwise there is nothing to choose from
 * at the first articles. Later they only complete what is typed (`completeFromPage`). They are no guess that
 * could be learnt from; their confidence is that of a coin.
 */
export function offerPageTopics(
  keywords: readonly string[],
  vocabulary: readonly { topic: string }[],
): TopicSuggestion[] {
  if (vocabulary.length >= grownVocabulary) return []
  const known = new Set(vocabulary.map(({ topic }) => foldTopic(topic)))
  return fitForTopics(keywords)
    .filter((keyword) => !known.has(foldTopic(keyword)))
    .slice(0, mostOffered)
    .map((keyword) => ({ topic: keyword, confidence: 0.5, reasons: [{ kind: 'pageKeyword', keyword }] }))
}

/** Keywords as short as topics are: a list for search engines has whole phrases in it. */
export function fitForTopics(keywords: readonly string[]): string[] {
  return keywords.filter(
    (keyword) => keyword.length > 1 && keyword.length <= 30 && keyword.split(/\s+/).length <= 3,
  )
}

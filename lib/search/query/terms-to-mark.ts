import type { MatchTerms } from '../search-api'
import { stemWord } from '../terms/stem-word'
import type { ParsedQuery } from './query-schema'

/** The words of a query by which matches are marked; what is excluded or filtered is not. */
export function termsToMark(query: ParsedQuery, corrections: readonly { used: string }[]): MatchTerms {
  const words = new Set(corrections.map(({ used }) => stemWord(used)))
  const prefixes = new Set<string>()
  for (const part of query.parts) {
    if (part.isExcluded) continue
    if (part.kind === 'word') {
      words.add(stemWord(part.word))
      if (part.isPrefix) prefixes.add(part.word)
    } else if (part.kind === 'phrase' || part.kind === 'author') {
      for (const word of part.words) words.add(stemWord(word))
    }
  }
  return { words: [...words], prefixes: [...prefixes] }
}

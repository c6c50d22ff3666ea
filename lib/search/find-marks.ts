import type { MatchTerms } from './search-api'
import { tokeniseText } from './terms/tokenise-text'

/** Where in `text` a match stands: rising, disjoint UTF-16 ranges, end exclusive. */
export function findMarks(text: string, terms: MatchTerms): { start: number; end: number }[] {
  if (terms.words.length === 0 && terms.prefixes.length === 0) return []
  const words = new Set(terms.words)
  return tokeniseText(text)
    .filter(({ word, stem }) => words.has(stem) || terms.prefixes.some((prefix) => word.startsWith(prefix)))
    .map(({ start, end }) => ({ start, end }))
}

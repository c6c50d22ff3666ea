import { tokeniseText } from '@/lib/search/terms/tokenise-text'
import type { ArticleTerms } from '../article-terms'
import type { Reason } from '../suggest-api'
import type { Rarity } from './term-weights'

const mostWords = 4

/** Why a record is suggested: the rarest words that both have, as the article writes them, and the days. */
export function explainRelated(
  text: string,
  article: ArticleTerms,
  candidate: ArticleTerms,
  daysApart: number | undefined,
  rarity: Rarity,
): Reason[] {
  const shared = [...article.counts.keys()]
    .filter((term) => candidate.counts.has(term))
    .sort((a, b) => rarity.of(b) - rarity.of(a))
  const written = new Map<string, string>()
  for (const { stem, start, end } of tokeniseText(text)) {
    if (!written.has(stem)) written.set(stem, text.slice(start, end))
  }
  const isName = (term: string): boolean => article.names.has(term) && candidate.names.has(term)
  const show = (terms: readonly string[]): string[] =>
    terms.slice(0, mostWords).map((term) => written.get(term) ?? term)
  const names = show(shared.filter(isName))
  const words = show(shared.filter((term) => !isName(term)))
  const reasons: Reason[] = []
  if (names.length > 0) reasons.push({ kind: 'sharedNames', names })
  if (words.length > 0) reasons.push({ kind: 'sharedWords', words })
  if (daysApart !== undefined && !Number.isNaN(daysApart)) {
    if (daysApart < 1) reasons.push({ kind: 'sameDay' })
    else if (daysApart <= 14) reasons.push({ kind: 'daysApart', days: Math.round(daysApart) })
  }
  return reasons
}

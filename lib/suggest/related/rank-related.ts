import type { ArticleTerms } from '../article-terms'
import { dateFeatureNames, dateFeatures, type Timing } from './date-features'
import { featureNames, pairFeatures } from './pair-features'
import { dateModel, relatedModel } from './related-model'
import type { Rarity } from './term-weights'

export interface RelatedCandidate extends Timing {
  terms: ArticleTerms
  /** Log-odds for what the words don't tell: a link between the two. */
  bonus?: number | undefined
  /** Log-odds at least. */
  floor?: number | undefined
}

/** Log-odds of each candidate, in their order, that it tells the article's story. `shift` is added. */
export function oddsOfRelated(
  article: ArticleTerms,
  candidates: readonly RelatedCandidate[],
  rarity: Rarity,
  shift = 0,
): number[] {
  if (candidates.length === 0) return []
  const rows = pairFeatures(
    article,
    candidates.map(({ terms }) => terms),
    rarity,
  )
  return rows.map((features, index) => oddsOf(features, candidates[index]) + shift)
}

function oddsOf(features: readonly number[], candidate: RelatedCandidate | undefined): number {
  const odds = textOdds(features) + (candidate ? dateOdds(candidate) : 0) + (candidate?.bonus ?? 0)
  return Math.max(odds, candidate?.floor ?? Number.NEGATIVE_INFINITY)
}

/** Log-odds by the words alone. */
export function textOdds(features: readonly number[]): number {
  let odds = relatedModel.bias
  for (const [index, name] of featureNames.entries())
    odds += (features[index] ?? 0) * relatedModel.weights[name]
  return odds
}

/** Log-odds that the time between two articles adds. */
export function dateOdds(timing: Timing): number {
  const features = dateFeatures(timing)
  return dateFeatureNames.reduce((odds, name, i) => odds + (features[i] ?? 0) * dateModel[name], 0)
}

/** How near in time counts when candidates are gathered: a story's other articles are mostly of its week. */
export function dateShare(days: number | undefined): number {
  return days === undefined || Number.isNaN(days) ? 1 : 0.15 + 0.85 * Math.exp(-days / 7)
}

export function toProbability(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}

import type { ArticleTerms } from '../article-terms'
import { dateFeatureNames, dateFeatures } from './date-features'
import { featureNames, pairFeatures } from './pair-features'
import { dateModel, relatedModel } from './related-model'
import type { Rarity } from './term-weights'

export interface RelatedCandidate {
  terms: ArticleTerms
  /** Days between the two articles, undefined where a date is unknown. */
  daysApart: number | undefined
  /** Log-odds for what the words don't tell: a link between the two. */
  bonus?: number | undefined
  /** Log-odds at least. */
  floor?: number | undefined
}

export interface RankedCandidate {
  /** Its place in the candidates as given. */
  index: number
  /** Probability of the same story, 0 to 1. */
  confidence: number
}

/** Candidates by the probability that they tell the article's story. `shift` is added to the log-odds. */
export function rankRelated(
  article: ArticleTerms,
  candidates: readonly RelatedCandidate[],
  rarity: Rarity,
  shift = 0,
): RankedCandidate[] {
  if (candidates.length === 0) return []
  return pairFeatures(
    article,
    candidates.map(({ terms }) => terms),
    rarity,
  )
    .map((features, index) => ({
      index,
      confidence: toProbability(oddsOf(features, candidates[index]) + shift),
    }))
    .sort((a, b) => b.confidence - a.confidence)
}

function oddsOf(features: readonly number[], candidate: RelatedCandidate | undefined): number {
  const odds = textOdds(features) + dateOdds(candidate?.daysApart) + (candidate?.bonus ?? 0)
  return Math.max(odds, candidate?.floor ?? Number.NEGATIVE_INFINITY)
}

/** Log-odds by the words alone. */
export function textOdds(features: readonly number[]): number {
  let odds = relatedModel.bias
  for (const [index, name] of featureNames.entries())
    odds += (features[index] ?? 0) * relatedModel.weights[name]
  return odds
}

/** Log-odds that the days apart add. */
export function dateOdds(days: number | undefined): number {
  const features = dateFeatures(days)
  return dateFeatureNames.reduce((odds, name, i) => odds + (features[i] ?? 0) * dateModel[name], 0)
}

/** How near in time counts when candidates are gathered: a story's other articles are mostly of its week. */
export function dateShare(days: number | undefined): number {
  return days === undefined || Number.isNaN(days) ? 1 : 0.15 + 0.85 * Math.exp(-days / 7)
}

export function toProbability(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}

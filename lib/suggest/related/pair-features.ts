import type { ArticleTerms } from '../article-terms'
import { makeComparison } from './compare-pair'
import { internArticles } from './interned-articles'
import { clueNames, storyClues } from './story-clues'
import { findPlaces } from './surroundings'
import type { Rarity } from './term-weights'

/** What the model sees of a candidate; the order is that of its weights. */
export const featureNames = [
  'score',
  'reverseScore',
  'cosine',
  'shareOfBest',
  'aboveMean',
  'aboveNeighbours',
  'bestPath',
  'allPaths',
  'toCentre',
  'titleWords',
  'titleFound',
  'leadWords',
  'names',
  'numbers',
  'pairs',
  'shreds',
  'rarestShared',
  'secondShared',
  'articleLength',
  'candidateLength',
  'librarySize',
  ...clueNames,
] as const

/** Candidates whose mean nearness is the measure of the others. */
const inMean = 20
/**
 * Ends of two features, at about what 999 of 1,000 candidates of the labelled stories show: where a dozen near
 * copies are saved, the model would be taken to where it was never fitted, and trust none of them.
 */
const leastAboveNeighbours = -0.3
const mostPaths = 2

/**
 * Features of each candidate for `article`. Candidates are judged together: one that is near to the
 * others that are near belongs to a story, one that is nearer to many others than to the article does
 * not. At least one candidate.
 */
export function pairFeatures(
  article: ArticleTerms,
  candidates: readonly ArticleTerms[],
  rarity: Rarity,
): number[][] {
  const interned = internArticles([article, ...candidates], rarity)
  const [own, ...others] = interned.articles
  if (!own) return []
  const compare = makeComparison(own, interned, rarity.averageLength)
  const shared = others.map((each) => compare(each))
  const cosines = shared.map(({ cosine }) => cosine)
  const places = findPlaces(own, others, cosines, interned.rarities.length)
  const clues = storyClues(article, candidates, rarity)
  const best = Math.max(...shared.map(({ score }) => score), 1e-9)
  const top = cosines.toSorted((a, b) => b - a).slice(0, inMean)
  const mean = top.reduce((sum, each) => sum + each, 0) / Math.max(1, top.length)
  return shared.map((each, index) => {
    const place = places[index]
    return [
      log(each.score),
      log(each.reverseScore),
      each.cosine,
      each.score / best,
      each.cosine - mean,
      Math.max(leastAboveNeighbours, each.cosine - (place?.toNeighbours ?? 0)),
      place?.bestPath ?? 0,
      Math.min(mostPaths, place?.allPaths ?? 0),
      place?.toCentre ?? 0,
      log(each.titleWords),
      each.titleFound,
      log(each.leadWords),
      log(each.names),
      log(each.numbers),
      log(each.pairs),
      each.shreds,
      each.rarest,
      each.second,
      log(article.length),
      log(candidates[index]?.length ?? 0),
      log(rarity.documents),
      ...(clues[index] ?? []),
    ]
  })
}

function log(value: number): number {
  return Math.log(1 + value)
}

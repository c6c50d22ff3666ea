import type { ArticleTerms } from '../article-terms'
import { compareVectors, makeVector, type Rarity, scorePair, type TermVector } from './term-weights'

/** What the model sees of a candidate; the order is that of `relatedModel.weights`. */
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
] as const

/** Candidates that stand for the surroundings of the article. */
const neighbours = 15

/**
 * Features of each candidate for `article`. Candidates are judged together: one that is near to the
 * others that are near belongs to a story, one that is nearer to many others than to the article does
 * not. Candidates must be best first; at least one.
 */
export function pairFeatures(
  article: ArticleTerms,
  candidates: readonly ArticleTerms[],
  rarity: Rarity,
): number[][] {
  const vector = makeVector(article, rarity)
  const vectors = candidates.map((each) => makeVector(each, rarity))
  const cosines = vectors.map((each) => compareVectors(vector, each))
  const scores = candidates.map((each) => scorePair(article, each, rarity))
  const best = Math.max(...scores, 1e-9)
  const byCosine = [...cosines.keys()].sort((a, b) => (cosines[b] ?? 0) - (cosines[a] ?? 0))
  const near = byCosine.slice(0, neighbours)
  const top = byCosine.slice(0, 20).map((index) => cosines[index] ?? 0)
  const mean = top.reduce((sum, each) => sum + each, 0) / Math.max(1, top.length)
  const centre = makeCentre(vector, byCosine.slice(0, 3), vectors, cosines)
  const lengths = [log(article.length), log(rarity.documents)] as const

  return candidates.map((candidate, index) => {
    const own = vectors[index]
    const cosine = cosines[index] ?? 0
    const paths: number[] = []
    const between: number[] = []
    for (const other of near) {
      const vectorThere = vectors[other]
      if (other === index || !own || !vectorThere) continue
      const nearness = compareVectors(own, vectorThere)
      between.push(nearness)
      paths.push(nearness * (cosines[other] ?? 0))
    }
    between.sort((a, b) => b - a)
    const shared = sharedTerms(article, candidate, rarity)
    return [
      log(scores[index] ?? 0),
      log(scorePair(candidate, article, rarity)),
      cosine,
      (scores[index] ?? 0) / best,
      cosine - mean,
      cosine - sum(between.slice(0, 3)) / 3,
      Math.max(0, ...paths),
      sum(paths),
      own ? centre.compare(index, own) : 0,
      shared.titleWords,
      shared.titleFound,
      shared.leadWords,
      shared.names,
      shared.numbers,
      shared.pairs,
      overlap(article.shreds, candidate.shreds),
      shared.rarest[0] ?? 0,
      shared.rarest[1] ?? 0,
      lengths[0],
      log(candidate.length),
      lengths[1],
    ]
  })
}

/** Nearness to the middle of article and nearest candidates, without the candidate's own part in it. */
function makeCentre(
  vector: TermVector,
  top: readonly number[],
  vectors: readonly TermVector[],
  cosines: readonly number[],
): { compare(index: number, own: TermVector): number } {
  const weights = new Map<string, number>()
  const add = (each: TermVector, factor: number): void => {
    for (const [term, weight] of each.weights) {
      weights.set(term, (weights.get(term) ?? 0) + (factor * weight) / each.norm)
    }
  }
  add(vector, 1)
  for (const index of top) {
    const each = vectors[index]
    if (each) add(each, cosines[index] ?? 0)
  }
  const norm = Math.sqrt(sum([...weights.values()].map((weight) => weight * weight))) || 1
  const centre = { weights, norm }
  return {
    compare: (index, own) =>
      compareVectors(centre, own) - (top.includes(index) ? (cosines[index] ?? 0) / norm : 0),
  }
}

function sharedTerms(article: ArticleTerms, candidate: ArticleTerms, rarity: Rarity) {
  let titleWords = 0
  let leadWords = 0
  let names = 0
  let numbers = 0
  const rarest: number[] = []
  for (const term of article.counts.keys()) {
    if (!candidate.counts.has(term)) continue
    const weight = rarity.of(term)
    rarest.push(weight)
    if (article.title.has(term) && candidate.title.has(term)) titleWords += weight
    if (article.lead.has(term) && candidate.lead.has(term)) leadWords += weight
    if (article.names.has(term) && candidate.names.has(term)) names += weight * weight
    if (article.numbers.has(term) && candidate.numbers.has(term)) numbers += weight
  }
  let pairs = 0
  for (const pair of article.pairs) {
    if (!candidate.pairs.has(pair)) continue
    const [first = '', second = ''] = pair.split(' ')
    pairs += Math.max(rarity.of(first), rarity.of(second))
  }
  let title = 0
  let found = 0
  for (const term of article.title) {
    const weight = rarity.of(term)
    title += weight
    if (candidate.counts.has(term)) found += weight
  }
  return {
    titleWords: log(titleWords),
    titleFound: title > 0 ? found / title : 0,
    leadWords: log(leadWords),
    names: log(names),
    numbers: log(numbers),
    pairs: log(pairs),
    rarest: rarest.sort((a, b) => b - a).slice(0, 2),
  }
}

/** Share of common entries, 0 to 1 (Ochiai). */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const each of a) if (b.has(each)) common += 1
  return common / (Math.sqrt(a.size * b.size) || 1)
}

function log(value: number): number {
  return Math.log(1 + value)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0)
}

import {
  type InternedArticle,
  type InternedArticles,
  inLead,
  inTitle,
  isName,
  isNumber,
} from './interned-articles'
import { countWeight, queryWeight } from './term-weights'

/** What an article and one candidate have in common; sums of rarity, not yet put on a scale. */
export interface Shared {
  score: number
  reverseScore: number
  cosine: number
  titleWords: number
  titleFound: number
  leadWords: number
  names: number
  numbers: number
  pairs: number
  shreds: number
  rarest: number
  second: number
}

/** Compares candidates with one article, whose terms are laid out once. */
export function makeComparison(
  article: InternedArticle,
  { rarities, idOf }: InternedArticles,
  averageLength: number,
): (candidate: InternedArticle) => Shared {
  const counts = new Float64Array(rarities.length)
  const kinds = new Uint8Array(rarities.length)
  const vector = new Float64Array(rarities.length)
  for (const [at, id] of article.ids.entries()) {
    counts[id] = article.counts[at] ?? 0
    kinds[id] = article.kinds[at] ?? 0
    vector[id] = article.vector[at] ?? 0
  }
  const pairs = [...article.terms.pairs].map((pair): [string, number] => {
    const [first = '', second = ''] = pair.split(' ')
    return [pair, Math.max(rarities[idOf(first) ?? -1] ?? 0, rarities[idOf(second) ?? -1] ?? 0)]
  })

  return (candidate) => {
    const shared = emptyShared()
    let titleFound = 0
    for (let at = 0; at < candidate.ids.length; at++) {
      const id = candidate.ids[at] ?? 0
      const here = counts[id] ?? 0
      if (here === 0) continue
      const there = candidate.counts[at] ?? 0
      const rarity = rarities[id] ?? 0
      const both = (kinds[id] ?? 0) & (candidate.kinds[at] ?? 0)
      shared.score += queryWeight(rarity, here) * countWeight(there, candidate.terms.length, averageLength)
      shared.reverseScore +=
        queryWeight(rarity, there) * countWeight(here, article.terms.length, averageLength)
      shared.cosine += (vector[id] ?? 0) * (candidate.vector[at] ?? 0)
      if ((kinds[id] ?? 0) & inTitle) titleFound += rarity
      if (both & inTitle) shared.titleWords += rarity
      if (both & inLead) shared.leadWords += rarity
      if (both & isName) shared.names += rarity * rarity
      if (both & isNumber) shared.numbers += rarity
      if (rarity > shared.rarest) {
        shared.second = shared.rarest
        shared.rarest = rarity
      } else if (rarity > shared.second) shared.second = rarity
    }
    for (const [pair, weight] of pairs) if (candidate.terms.pairs.has(pair)) shared.pairs += weight
    shared.cosine /= article.norm * candidate.norm
    shared.titleFound = article.titleRarity > 0 ? titleFound / article.titleRarity : 0
    shared.shreds = overlap(article.terms.shreds, candidate.terms.shreds)
    return shared
  }
}

function emptyShared(): Shared {
  return {
    score: 0,
    reverseScore: 0,
    cosine: 0,
    titleWords: 0,
    titleFound: 0,
    leadWords: 0,
    names: 0,
    numbers: 0,
    pairs: 0,
    shreds: 0,
    rarest: 0,
    second: 0,
  }
}

/** Share of common entries, 0 to 1 (Ochiai). */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const each of a) if (b.has(each)) common += 1
  return common / (Math.sqrt(a.size * b.size) || 1)
}

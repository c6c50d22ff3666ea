import type { ArticleTerms } from '../article-terms'

/** How rare a term is in the library; exact or as the index estimates it. */
export interface Rarity {
  /** Records in the library. */
  documents: number
  /** Average `ArticleTerms.length`. */
  averageLength: number
  /** ln(1 + (N - n + 0.5) / (n + 0.5)) for n records that hold the term. */
  of(term: string): number
}

/** First-stage ranking: BM25 whose term weight is idf to this power, chosen on the even half of the stories. */
const rarityPower = 1.3
const saturation = 2
const lengthShare = 0.9

/** What one term of the article is worth to whoever shares it. */
export function queryWeight(rarity: number, count: number): number {
  return rarity ** rarityPower * (1 + Math.log(count))
}

/** What a record's count of the term makes of that. */
export function countWeight(count: number, length: number, averageLength: number): number {
  const norm = 1 - lengthShare + (lengthShare * length) / averageLength
  return (count * (saturation + 1)) / (count + saturation * norm)
}

/** A TF-IDF vector with its length. */
export interface TermVector {
  weights: ReadonlyMap<string, number>
  norm: number
}

export function makeVector(terms: ArticleTerms, rarity: Rarity): TermVector {
  const weights = new Map<string, number>()
  let squares = 0
  for (const [term, count] of terms.counts) {
    const weight = rarity.of(term) * (1 + Math.log(count))
    weights.set(term, weight)
    squares += weight * weight
  }
  return { weights, norm: Math.sqrt(squares) || 1 }
}

/** Cosine, 0 to 1. */
export function compareVectors(a: TermVector, b: TermVector): number {
  const [small, large] = a.weights.size < b.weights.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, weight] of small.weights) {
    const other = large.weights.get(term)
    if (other !== undefined) sum += weight * other
  }
  return sum / (a.norm * b.norm)
}

import type { ArticleTerms } from '../article-terms'
import type { Rarity } from './term-weights'

/** Kinds of a word, as bits. */
export const inTitle = 1
export const inLead = 2
export const isName = 4
export const isNumber = 8

/** An article whose terms are numbers, so that many can be compared with each other fast. */
export interface InternedArticle {
  terms: ArticleTerms
  ids: Int32Array
  counts: Float64Array
  kinds: Uint8Array
  /** TF-IDF weights, and the length of that vector. */
  vector: Float64Array
  norm: number
  titleRarity: number
}

export interface InternedArticles {
  articles: InternedArticle[]
  /** Rarity by the term's number. */
  rarities: number[]
  idOf(term: string): number | undefined
}

/** Numbers the terms of all `articles`; kept no longer than one question. */
export function internArticles(articles: readonly ArticleTerms[], rarity: Rarity): InternedArticles {
  const ids = new Map<string, number>()
  const rarities: number[] = []
  const intern = (term: string): number => {
    const known = ids.get(term)
    if (known !== undefined) return known
    ids.set(term, rarities.length)
    return rarities.push(rarity.of(term)) - 1
  }
  return {
    articles: articles.map((terms) => internArticle(terms, intern, rarities)),
    rarities,
    idOf: (term) => ids.get(term),
  }
}

function internArticle(
  terms: ArticleTerms,
  intern: (term: string) => number,
  rarities: readonly number[],
): InternedArticle {
  const size = terms.counts.size
  const article = {
    terms,
    ids: new Int32Array(size),
    counts: new Float64Array(size),
    kinds: new Uint8Array(size),
    vector: new Float64Array(size),
    titleRarity: 0,
  }
  let at = 0
  let squares = 0
  for (const [term, count] of terms.counts) {
    const id = intern(term)
    const rarity = rarities[id] ?? 0
    const weight = rarity * (1 + Math.log(count))
    article.ids[at] = id
    article.counts[at] = count
    article.vector[at] = weight
    article.kinds[at] = kindsOf(terms, term)
    if (terms.title.has(term)) article.titleRarity += rarity
    squares += weight * weight
    at += 1
  }
  return { ...article, norm: Math.sqrt(squares) || 1 }
}

function kindsOf({ title, lead, names, numbers }: ArticleTerms, term: string): number {
  return (
    (title.has(term) ? inTitle : 0) |
    (lead.has(term) ? inLead : 0) |
    (names.has(term) ? isName : 0) |
    (numbers.has(term) ? isNumber : 0)
  )
}

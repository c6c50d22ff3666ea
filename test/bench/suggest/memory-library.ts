import type { ArticleTerms } from '@/lib/suggest/article-terms'
import { makeRarity } from '@/lib/suggest/related/make-rarity'
import { countWeight, queryWeight, type Rarity } from '@/lib/suggest/related/term-weights'

/** A library in memory with the product's first-stage ranking, for benches that save thousands in order. */
export function createMemoryLibrary() {
  const lists = new Map<string, { at: number[]; counts: number[] }>()
  const articles: ArticleTerms[] = []
  let total = 0

  let rarity: Rarity | undefined
  const makeOwn = (): Rarity =>
    makeRarity({
      documents: articles.length,
      averageLength: total / Math.max(1, articles.length),
      holding: (term) => lists.get(term)?.at.length ?? 0,
    })

  return {
    articles,
    get rarity() {
      rarity ??= makeOwn()
      return rarity
    },
    add(terms: ArticleTerms): void {
      for (const [term, count] of terms.counts) {
        const list = lists.get(term) ?? { at: [], counts: [] }
        list.at.push(articles.length)
        list.counts.push(count)
        lists.set(term, list)
      }
      total += terms.length
      articles.push(terms)
      rarity = undefined
    },
    score(query: ArticleTerms): Float64Array {
      const { rarity } = this
      const scores = new Float64Array(articles.length)
      for (const [term, count] of query.counts) {
        const list = lists.get(term)
        if (!list) continue
        const weight = queryWeight(rarity.of(term), count)
        for (const [i, at] of list.at.entries()) {
          const length = articles[at]?.length ?? 0
          scores[at] =
            (scores[at] ?? 0) + weight * countWeight(list.counts[i] ?? 0, length, rarity.averageLength)
        }
      }
      return scores
    },
  }
}

/** Places of the highest scores above 0, best first. */
export function bestOf(scores: Float64Array, most: number): number[] {
  const found: number[] = []
  for (let i = 0; i < scores.length; i++) if ((scores[i] ?? 0) > 0) found.push(i)
  return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, most)
}

import type { ArticleTerms } from '@/lib/suggest/article-terms'
import type { Timing } from '@/lib/suggest/related/date-features'
import { pairFeatures } from '@/lib/suggest/related/pair-features'
import { dateShare } from '@/lib/suggest/related/rank-related'
import { bestOf, createMemoryLibrary } from './memory-library'

/** An article of a labelled set, in the order in which they arrive: each is judged, then saved. */
export interface Arrival {
  title: string
  excerpt: string
  terms: ArticleTerms
  /** Days since 1970, NaN where unknown. */
  day: number
  /** 0 or 1: the half of the data that it belongs to. */
  half: number
  /** Places of those before it that tell the same story. */
  truths: ReadonlySet<number>
}

/** One article as it arrived: its candidates (best first) and which of them tell its story. */
export interface ArrivalCase {
  own: number
  half: number
  truths: number
  candidates: number[]
  features: number[][]
  timings: Timing[]
  labels: number[]
}

/** Each article is looked up among those before it, with up to `most` candidates. */
export function runArrivals(arrivals: readonly Arrival[], most: number): ArrivalCase[] {
  const library = createMemoryLibrary()
  return arrivals.map(({ terms, day, half, truths }, own) => {
    const daysTo = (at: number): number => Math.abs((arrivals[at]?.day ?? Number.NaN) - day)
    const scores = library.score(terms).map((score, at) => score * dateShare(daysTo(at)))
    const candidates = bestOf(scores, most)
    const found = candidates.flatMap((at) => library.articles[at] ?? [])
    const features = found.length > 0 ? pairFeatures(terms, found, library.rarity) : []
    library.add(terms)
    return {
      own,
      half,
      truths: truths.size,
      candidates,
      features,
      timings: candidates.map((at) => ({ daysApart: daysTo(at) })),
      labels: candidates.map((at) => (truths.has(at) ? 1 : 0)),
    }
  })
}

import { bestFirst, mostRead, type Partners, pullTogether } from '@/lib/suggest/related/pull-together'
import { toProbability } from '@/lib/suggest/related/rank-related'
import { offerConfidence } from '@/lib/suggest/related/related-model'
import type { Ranking } from './ranking-figures'

const mostOffered = 5

export interface LinkableCase {
  /** Place of the article itself; cases come in the order in which they are saved. */
  own: number
  half: number
  truths: number
  /** Places of the candidates. */
  candidates: readonly number[]
  features: readonly (readonly number[])[]
  labels: readonly number[]
}

/**
 * Rankings of articles that arrive one by one, each judged before anything is learnt of it; then its user
 * links what is right of what was offered: nothing that was not offered, and nothing wrong.
 */
export function rankWithLinks(
  cases: readonly LinkableCase[],
  oddsOf: (features: readonly number[]) => number,
): (Ranking & { half: number })[] {
  const links = new Map<number, Set<number>>()
  const link = (one: number, other: number): void => {
    links.set(one, (links.get(one) ?? new Set()).add(other))
  }
  return cases.map(({ own, half, truths, candidates, features, labels }) => {
    const alone = features.map(oddsOf)
    const odds = pullTogether(alone, partnersOf(alone, candidates, links))
    const order = bestFirst(odds)
    for (const at of order.slice(0, mostOffered)) {
      const other = candidates[at]
      if (other === undefined || labels[at] !== 1 || toProbability(odds[at] ?? 0) < offerConfidence) continue
      link(own, other)
      link(other, own)
    }
    const ranked = order.map((at) => ({ isRight: labels[at] === 1, score: odds[at] ?? 0 }))
    return { half, truths, ranked }
  })
}

export function partnersOf(
  odds: readonly number[],
  candidates: readonly number[],
  links: ReadonlyMap<number, ReadonlySet<number>>,
): Partners {
  const read = bestFirst(odds).slice(0, mostRead)
  const placeOf = new Map(read.map((at) => [candidates[at], at]))
  return new Map(
    read.map((at) => [at, [...(links.get(candidates[at] ?? -1) ?? [])].map((to) => placeOf.get(to))]),
  )
}

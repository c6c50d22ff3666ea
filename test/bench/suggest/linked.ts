import type { Timing } from '@/lib/suggest/related/date-features'
import { bestFirst, mostRead, type Partners, pullTogether } from '@/lib/suggest/related/pull-together'
import { toProbability } from '@/lib/suggest/related/rank-related'
import { offerConfidence } from '@/lib/suggest/related/related-model'
import type { ArrivalCase } from './arrivals'
import type { Ranking } from './ranking-figures'

const mostOffered = 5

export type OddsOf = (features: readonly number[], timing: Timing) => number

/** Rankings by words and dates alone. */
export function rankAlone(
  cases: readonly Pick<ArrivalCase, 'features' | 'timings' | 'labels' | 'truths'>[],
  oddsOf: OddsOf,
): Ranking[] {
  return cases.map(({ features, timings, labels, truths }) => {
    const odds = oddsOfAll(features, timings, oddsOf)
    const ranked = bestFirst(odds).map((at) => ({ isRight: labels[at] === 1, score: odds[at] ?? 0 }))
    return { truths, ranked }
  })
}

const undated: Timing = { daysApart: undefined }
const oddsOfAll = (
  features: readonly (readonly number[])[],
  timings: readonly Timing[],
  oddsOf: OddsOf,
): number[] => features.map((row, at) => oddsOf(row, timings[at] ?? undated))

/**
 * Rankings of articles that arrive one by one, each judged before anything is learnt of it; then its user
 * links what is right of what was offered: nothing that was not offered, and nothing wrong.
 */
export function rankWithLinks(cases: readonly ArrivalCase[], oddsOf: OddsOf): (Ranking & { half: number })[] {
  const links = new Map<number, Set<number>>()
  const link = (one: number, other: number): void => {
    links.set(one, (links.get(one) ?? new Set()).add(other))
  }
  return cases.map(({ own, half, truths, candidates, features, timings, labels }) => {
    const alone = oddsOfAll(features, timings, oddsOf)
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

function partnersOf(
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

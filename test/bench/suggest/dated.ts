import type { Timing } from '@/lib/suggest/related/date-features'
import { pairFeatures } from '@/lib/suggest/related/pair-features'
import { dateShare } from '@/lib/suggest/related/rank-related'
import type { Arrival } from './arrivals'
import type { FileRecord } from './front-matter'
import { bestOf, createMemoryLibrary } from './memory-library'

/**
 * Linked records in the order of their dates: those with 1 to 8 links, either way, all within 7 days. Of
 * some 2,000 readings of the lists this is the one in which the known figures of simple methods come out
 * (docs/decisions/081).
 */
export function arriveDated(records: readonly FileRecord[]): Arrival[] {
  const links = records.map(({ related }) => new Set(related))
  for (const [at, { related }] of records.entries()) for (const to of related) links[to]?.add(at)
  const order = [...records.keys()]
    .filter((at) => isStory(records, at, links[at] ?? new Set()))
    .sort((a, b) => (records[a]?.day ?? 0) - (records[b]?.day ?? 0))
  const places = new Map(order.map((at, place) => [at, place]))
  return order.flatMap((at, place) => {
    const record = records[at]
    if (!record) return []
    const found = [...(links[at] ?? [])].map((to) => places.get(to) ?? Number.POSITIVE_INFINITY)
    return [{ ...record, truths: new Set(found.filter((each) => each < place)) }]
  })
}

export interface ListCase {
  half: number
  truths: number
  features: number[][]
  timings: Timing[]
  labels: number[]
}

/**
 * The lists as they stand: every record whose list has 1 to 8 links, all within 7 days, against all other
 * records of the folder, newer ones too (lists were filled in later).
 */
export function runDated(records: readonly FileRecord[], most: number): ListCase[] {
  const library = createMemoryLibrary()
  for (const { terms } of records) library.add(terms)
  return datedCases(records).map(({ record, own }) => {
    const daysTo = (at: number): number => (records[at]?.day ?? Number.NaN) - record.day
    const scores = library.score(record.terms).map((score, at) => score * dateShare(Math.abs(daysTo(at))))
    scores[own] = 0
    const best = bestOf(scores, most)
    return {
      half: record.half,
      truths: record.related.size,
      features: pairFeatures(
        record.terms,
        best.flatMap((at) => library.articles[at] ?? []),
        library.rarity,
      ),
      timings: best.map((at) => ({ daysApart: Math.abs(daysTo(at)), isAfter: daysTo(at) > 0 })),
      labels: best.map((at) => (record.related.has(at) ? 1 : 0)),
    }
  })
}

export function datedCases(records: readonly FileRecord[]): { record: FileRecord; own: number }[] {
  return records.flatMap((record, own) => (isStory(records, own, record.related) ? [{ record, own }] : []))
}

function isStory(records: readonly FileRecord[], own: number, links: ReadonlySet<number>): boolean {
  const day = records[own]?.day ?? Number.NaN
  const isNear = (at: number): boolean => Math.abs((records[at]?.day ?? Number.NaN) - day) <= 7
  return links.size >= 1 && links.size <= 8 && [...links].every(isNear)
}

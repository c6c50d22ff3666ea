import type { Timing } from '@/lib/suggest/related/date-features'
import { pairFeatures } from '@/lib/suggest/related/pair-features'
import { dateShare } from '@/lib/suggest/related/rank-related'
import type { FileRecord } from './front-matter'
import { bestOf, createMemoryLibrary } from './memory-library'
import { hashText } from './seeded'

export interface DatedCase {
  half: number
  /** Places of the candidates. */
  candidates: number[]
  /** What the user linked before: pairs in the lists of records that are both older than this one. */
  links: Map<number, Set<number>>
  truths: number
  features: number[][]
  timings: Timing[]
  labels: number[]
  /** The same where links count both ways and of links (`storiesOf`): lists name what came later, seldom what was before. */
  storyLabels: number[]
  storyTruths: number
}

/**
 * Every record whose list has 1 to 8 links, all within 7 days, against all other records of the folder
 * (lists were filled in later too).
 */
export function runDated(records: readonly FileRecord[], candidates: number): DatedCase[] {
  const library = createMemoryLibrary()
  for (const { terms } of records) library.add(terms)
  const stories = storiesOf(records)
  return datedCases(records).map(({ record, own }) => {
    const scores = library.score(record.terms)
    scores[own] = 0
    for (const [at, score] of scores.entries()) {
      if (score > 0) scores[at] = score * dateShare(Math.abs((records[at]?.day ?? Number.NaN) - record.day))
    }
    const best = bestOf(scores, candidates)
    return {
      half: hashText(record.file) % 2,
      candidates: best,
      links: linksBefore(records, own),
      truths: record.related.size,
      features: pairFeatures(
        record.terms,
        best.flatMap((at) => library.articles[at] ?? []),
        library.rarity,
      ),
      timings: best.map((at) => {
        const days = (records[at]?.day ?? Number.NaN) - record.day
        return { daysApart: Math.abs(days), isAfter: days > 0 }
      }),
      labels: best.map((at) => (record.related.has(at) ? 1 : 0)),
      storyTruths: stories.filter((each) => each === stories[own]).length - 1,
      storyLabels: best.map((at) => (stories[own] === stories[at] ? 1 : 0)),
    }
  })
}

function linksBefore(records: readonly FileRecord[], own: number): Map<number, Set<number>> {
  const day = records[own]?.day ?? Number.NaN
  const isBefore = (at: number): boolean => at !== own && (records[at]?.day ?? Number.NaN) < day
  const links = new Map<number, Set<number>>()
  for (const [from, { related }] of records.entries()) {
    if (!isBefore(from)) continue
    for (const to of related) {
      if (!isBefore(to)) continue
      links.set(from, (links.get(from) ?? new Set()).add(to))
      links.set(to, (links.get(to) ?? new Set()).add(from))
    }
  }
  return links
}

export function datedCases(records: readonly FileRecord[]): { record: FileRecord; own: number }[] {
  return records.flatMap((record, own) => {
    const days = [...record.related].map((at) => Math.abs((records[at]?.day ?? Number.NaN) - record.day))
    return days.length >= 1 && days.length <= 8 && days.every((each) => each <= 7) ? [{ record, own }] : []
  })
}

/** A number for each record, the same for those that links within 7 days lead to, either way and from one to the next. */
export function storiesOf(records: readonly FileRecord[]): number[] {
  const stories = records.map((_, at) => at)
  const find = (at: number): number => {
    const up = stories[at] ?? at
    return up === at ? at : find(up)
  }
  for (const [at, { related, day }] of records.entries())
    for (const other of related)
      if (Math.abs((records[other]?.day ?? Number.NaN) - day) <= 7) stories[find(at)] = find(other)
  return records.map((_, at) => find(at))
}

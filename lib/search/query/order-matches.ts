import type { SearchRows } from '@/lib/store/search-stores'
import type { IndexSnapshot } from '../index/index-reader'
import type { SearchSort } from '../search-api'
import type { QueryMatches } from './match-query'

/** A document of the snapshot. */
export interface Place {
  segment: number
  document: number
}

export interface OrderedMatches {
  /** The first ones, at least as many as were asked for. */
  order: Uint32Array
  total: number
}

/**
 * The first `most` matches in order (all of them for `Infinity`); ties go to the newest saved. Ordering all
 * of 80,000 takes longer than everything else that a query does, and few are looked at.
 */
export async function orderMatches(
  rows: SearchRows,
  snapshot: IndexSnapshot,
  matches: QueryMatches,
  sort: SearchSort,
  descending: boolean,
  most: number,
): Promise<OrderedMatches> {
  const starts = segmentStarts(snapshot)
  const size = snapshot.segments.reduce((sum, view) => sum + view.segment.documents, 0)
  const saved = new Float64Array(size)
  const keys = new Float64Array(size)
  const found = new Uint32Array(size)
  let total = 0
  const titles: string[] = []
  const sign = descending ? -1 : 1
  for (const [index, view] of snapshot.segments.entries()) {
    const { saved: ownSaved } = await view.column(rows, 'saved')
    const failed = matches.failed[index] ?? new Uint8Array()
    const scores = matches.scores?.[index]
    const start = starts[index] ?? 0
    const own = sort === 'title' ? (await view.column(rows, 'titles')).titles.split('\n') : []
    const values =
      sort === 'published'
        ? (await view.column(rows, 'published')).published
        : sort === 'quality' || sort === 'heat'
          ? (await view.column(rows, 'worth'))[sort]
          : sort === 'rank'
            ? scores
            : undefined
    for (let i = 0; i < failed.length; i++) {
      if (failed[i] !== 0) continue
      const at = start + i
      found[total++] = at
      saved[at] = ownSaved[i] ?? 0
      keys[at] = values ? orLast(values[i], sign) : orLast(ownSaved[i] || undefined, sign)
      if (sort === 'title') titles[at] = own[i] ?? ''
    }
  }
  const newest = (a: number, b: number): number => (saved[b] ?? 0) - (saved[a] ?? 0) || b - a
  const compare =
    sort === 'title'
      ? (a: number, b: number) => sign * compareText(titles[a] ?? '', titles[b] ?? '') || newest(a, b)
      : (a: number, b: number) => sign * ((keys[a] ?? 0) - (keys[b] ?? 0)) || newest(a, b)
  return { order: firstOf(found.subarray(0, total), most, compare), total }
}

/** The first `most` of `found` in the order of `compare`. */
function firstOf(found: Uint32Array, most: number, compare: (a: number, b: number) => number): Uint32Array {
  if (most >= found.length / 4) return found.sort(compare)
  const kept = new Uint32Array(2 * most)
  let count = 0
  let last: number | undefined
  for (const at of found) {
    if (last !== undefined && compare(at, last) >= 0) continue
    kept[count++] = at
    if (count < kept.length) continue
    kept.sort(compare)
    count = most
    last = kept[most - 1]
  }
  return kept.subarray(0, count).sort(compare).subarray(0, most)
}

/** Where each segment's documents begin when all are counted through. */
export function segmentStarts(snapshot: IndexSnapshot): number[] {
  let start = 0
  return snapshot.segments.map((view) => {
    const own = start
    start += view.segment.documents
    return own
  })
}

export function placeOf(starts: readonly number[], position: number): Place {
  let segment = starts.length - 1
  while (segment > 0 && (starts[segment] ?? 0) > position) segment -= 1
  return { segment, document: position - (starts[segment] ?? 0) }
}

/** Unknown values stand last in either direction. `sign` is 1 for rising. */
function orLast(value: number | undefined, sign: number): number {
  if (value === undefined || Number.isNaN(value)) return sign * Number.MAX_VALUE
  return value
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

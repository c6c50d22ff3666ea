import type { SearchRows } from '@/lib/store/search-stores'
import type { IndexSnapshot } from '../index/index-reader'
import type { SegmentView } from '../index/segment-view'
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
  const among = snapshot.segments.map((view, index) => matches.found[index]?.length ?? view.segment.documents)
  const size = among.reduce((sum, count) => sum + count, 0)
  const places = new Uint32Array(size)
  const saved = new Float64Array(size)
  const keys = new Float64Array(size)
  const titles: string[] = []
  let total = 0
  const sign = descending ? -1 : 1
  // Unknown values stand last in either direction.
  const unknown = sign * Number.MAX_VALUE
  for (const [index, view] of snapshot.segments.entries()) {
    const { saved: ownSaved } = await view.column(rows, 'saved')
    const failed = matches.failed[index] ?? new Uint8Array()
    const found = matches.found[index]
    const start = starts[index] ?? 0
    const own = sort === 'title' ? (await view.column(rows, 'titles')).titles.split('\n') : []
    const values = await valuesOf(rows, view, sort, matches.scores?.[index])
    const count = among[index] ?? 0
    for (let k = 0; k < count; k++) {
      const i = found ? (found[k] as number) : k
      if (failed[i] !== 0) continue
      const known = ownSaved[i] as number
      const value = values ? (values[i] as number) : known === 0 ? Number.NaN : known
      places[total] = start + i
      saved[total] = known
      keys[total] = Number.isNaN(value) ? unknown : value
      if (sort === 'title') titles[total] = own[i] ?? ''
      total += 1
    }
  }
  const newest = (a: number, b: number): number =>
    (saved[b] ?? 0) - (saved[a] ?? 0) || (places[b] ?? 0) - (places[a] ?? 0)
  const compare =
    sort === 'title'
      ? (a: number, b: number) => sign * compareText(titles[a] ?? '', titles[b] ?? '') || newest(a, b)
      : (a: number, b: number) => sign * ((keys[a] ?? 0) - (keys[b] ?? 0)) || newest(a, b)
  const order = firstOf(total, most, compare, sort === 'title' ? undefined : { keys, sign })
  return { order: order.map((at) => places[at] ?? 0), total }
}

/** What the matches of a segment are ordered by, where that is not the time of saving or the title. */
async function valuesOf(
  rows: SearchRows,
  view: SegmentView,
  sort: SearchSort,
  scores: Float32Array | undefined,
): Promise<ArrayLike<number> | undefined> {
  if (sort === 'published') return (await view.column(rows, 'published')).published
  if (sort === 'quality' || sort === 'heat') return (await view.column(rows, 'worth'))[sort]
  return sort === 'rank' ? scores : undefined
}

/**
 * The first `most` of the numbers below `count` in the order of `compare`. `by`: keys that decide first, so
 * that most need no call.
 */
function firstOf(
  count: number,
  most: number,
  compare: (a: number, b: number) => number,
  by: { keys: Float64Array; sign: number } | undefined,
): Uint32Array {
  if (most >= count / 4) return Uint32Array.from({ length: count }, (_, at) => at).sort(compare)
  const kept = new Uint32Array(2 * most)
  let filled = 0
  let last: number | undefined
  let lastKey = 0
  for (let at = 0; at < count; at++) {
    if (last !== undefined) {
      if (by && by.sign * ((by.keys[at] as number) - lastKey) > 0) continue
      if (compare(at, last) >= 0) continue
    }
    kept[filled++] = at
    if (filled < kept.length) continue
    kept.sort(compare)
    filled = most
    last = kept[most - 1] ?? 0
    lastKey = by?.keys[last] ?? 0
  }
  return kept.subarray(0, filled).sort(compare).subarray(0, most)
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

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

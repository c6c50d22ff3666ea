import type { SearchRows } from '@/lib/store/search-stores'
import type { IndexSnapshot } from '../index/index-reader'
import type { SearchSort } from '../search-api'
import type { QueryMatches } from './match-query'

/** A document of the snapshot. */
export interface Place {
  segment: number
  document: number
}

/** All matches in order; ties go to the newest saved. */
export async function orderMatches(
  rows: SearchRows,
  snapshot: IndexSnapshot,
  matches: QueryMatches,
  sort: SearchSort,
  descending: boolean,
): Promise<Uint32Array> {
  const starts = segmentStarts(snapshot)
  const size = snapshot.segments.reduce((sum, view) => sum + view.segment.documents, 0)
  const saved = new Float64Array(size)
  const keys = new Float64Array(size)
  const found: number[] = []
  const titles: string[] = []
  const sign = descending ? -1 : 1
  for (const [index, view] of snapshot.segments.entries()) {
    const sorting = await view.column(rows, 'sorting')
    const { published } = await view.column(rows, 'core')
    const failed = matches.failed[index] ?? new Uint8Array()
    const scores = matches.scores?.[index]
    const start = starts[index] ?? 0
    const own = sort === 'title' ? (await view.column(rows, 'titles')).titles.split('\n') : []
    for (let i = 0; i < failed.length; i++) {
      if (failed[i] !== 0) continue
      const at = start + i
      found.push(at)
      saved[at] = orLast(sorting.saved[i], -1)
      keys[at] =
        sort === 'published'
          ? orLast(published[i], sign)
          : sort === 'quality' || sort === 'heat'
            ? (sorting[sort][i] ?? 0)
            : sort === 'rank' && scores
              ? (scores[i] ?? 0)
              : orLast(sorting.saved[i], sign)
      if (sort === 'title') titles[at] = own[i] ?? ''
    }
  }
  const newest = (a: number, b: number): number => (saved[b] ?? 0) - (saved[a] ?? 0) || b - a
  if (sort === 'title') {
    found.sort((a, b) => sign * compareText(titles[a] ?? '', titles[b] ?? '') || newest(a, b))
  } else found.sort((a, b) => sign * ((keys[a] ?? 0) - (keys[b] ?? 0)) || newest(a, b))
  return Uint32Array.from(found)
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

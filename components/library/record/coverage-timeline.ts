import type { ClipRecord } from '@/lib/record/record-schema'
import type { Related } from '@/lib/record/related-schema'

export interface CoverageItem {
  key: string
  title: string
  site: string
  /** `publishedDateTime`, or undefined where unknown. */
  date: string | undefined
  /** `self`: the record; `out`: it links there; `in`: linked from there; `both`. */
  direction: 'self' | 'out' | 'in' | 'both'
  /** Id of the saved record, if it is one. */
  recordId: string | undefined
  address: string | undefined
  /** The entry of the record's own list, for `out` and `both`. */
  entry: Related | undefined
}

/**
 * A record's coverage both ways in order of time, oldest first, the record itself among it; what has no
 * date stands last. `savedIds`: related entry id to the id of the saved record behind it.
 */
export function coverageTimeline(
  record: ClipRecord,
  linkedFrom: readonly ClipRecord[],
  savedIds: ReadonlyMap<string, string>,
): CoverageItem[] {
  const incoming = new Map(linkedFrom.map((each) => [each.id, each]))
  const outgoing = record.related.map((entry): CoverageItem => {
    const recordId = savedIds.get(entry.id)
    const isBoth = recordId !== undefined && incoming.delete(recordId)
    return { ...describe(entry), key: `l:${entry.id}`, direction: isBoth ? 'both' : 'out', recordId, entry }
  })
  const others = [...incoming.values()].map(
    (each): CoverageItem => ({
      ...describe(each),
      key: `r:${each.id}`,
      direction: 'in',
      recordId: each.id,
      entry: undefined,
    }),
  )
  const self: CoverageItem = {
    ...describe(record),
    key: 'self',
    direction: 'self',
    recordId: record.id,
    entry: undefined,
  }
  return [self, ...outgoing, ...others].toSorted((a, b) => compareDates(a.date, b.date))
}

function describe(source: ClipRecord | Related): Pick<CoverageItem, 'title' | 'site' | 'date' | 'address'> {
  return {
    title: source.title,
    site: source.provider?.name || source.provider?.domain || '',
    date: source.publishedDateTime,
    address: source.webUrl || undefined,
  }
}

function compareDates(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0
  if (a === undefined) return 1
  return b === undefined ? -1 : a.localeCompare(b)
}

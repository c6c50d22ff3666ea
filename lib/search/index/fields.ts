import type { ClipRecord } from '@/lib/record/record-schema'

/**
 * The fields that are searched. `base` is where a field's word positions begin, so that a position
 * tells its field and no phrase reaches from one field into the next; `weight` is how much a word
 * counts there against one in the excerpt. Order is that of the stored rows: never reorder.
 */
export const searchFields = [
  { name: 'title', base: 0, weight: 3 },
  { name: 'topics', base: 512, weight: 2 },
  { name: 'authors', base: 1024, weight: 1.5 },
  { name: 'provider', base: 1536, weight: 1.5 },
  { name: 'excerpt', base: 2048, weight: 1 },
  { name: 'note', base: 4096, weight: 1 },
  { name: 'highlights', base: 1 << 20, weight: 1 },
] as const

/** Positions past the last field. */
const endOfPositions = 1 << 21

/** First and last position (exclusive) of field number `field`. */
export function fieldRange(field: number): { base: number; end: number } {
  return {
    base: searchFields[field]?.base ?? 0,
    end: searchFields[field + 1]?.base ?? endOfPositions,
  }
}

/** Which field a position lies in. */
export function fieldAt(position: number): number {
  if (position < 512) return 0
  let field = searchFields.length - 1
  while (position < (searchFields[field]?.base ?? 0)) field -= 1
  return field
}

const weights = Float64Array.from(searchFields, ({ weight }) => weight)

/** How much a word at a position counts. */
export function weightAt(position: number): number {
  return weights[fieldAt(position)] ?? 1
}

/** Texts of each field; the parts of one field are kept apart by a gap in their positions. */
export function fieldTexts(record: ClipRecord): readonly (readonly string[])[] {
  return [
    [record.title],
    record.topics,
    record.authors ?? [],
    record.provider ? [record.provider.name, record.provider.domain] : [],
    [record.excerpt ?? ''],
    [record.note ?? ''],
    (record.highlights ?? []).flatMap((mark) => [mark.quote.exact, mark.note ?? '', ...(mark.tags ?? [])]),
  ]
}

import { type ClipRecord, recordSchema } from '@/lib/record/record-schema'
import { z } from '@/lib/record/zod'
import { noDate, type RecordRow, recordRowSchema } from './record-row'

/** A row as it could be read; `isDamaged` if parts were left out to read it. */
export interface ReadRow {
  row: RecordRow
  isDamaged: boolean
}

/**
 * A row of `records`, checked. A damaged one gives what of it is readable, so that it never breaks a
 * list; undefined only where not even an id is left.
 */
export function readRow(raw: unknown): ReadRow | undefined {
  const parsed = recordRowSchema.safeParse(raw)
  if (parsed.success) return { row: parsed.data, isDamaged: false }
  const shell = z.looseObject({ id: z.string().min(1) }).safeParse(raw)
  if (!shell.success) return undefined
  const { id } = shell.data
  const row: RecordRow = {
    list: 'live',
    saved: noDate,
    ...readableParts(rowPartsSchema, shell.data),
    id,
    record: salvageRecord(id, shell.data.record),
  }
  return { row, isDamaged: true }
}

const lists = { topics: true, related: true, images: true, highlights: true } as const
const recordPartsSchema = recordSchema.omit(lists).partial()
const rowPartsSchema = recordRowSchema.omit({ record: true }).partial()

/** Every field that fits by itself; of lists the entries that fit. */
export function salvageRecord(id: string, raw: unknown): ClipRecord {
  const shell = z.looseObject({}).safeParse(raw)
  const found = shell.success ? shell.data : {}
  const { topics, related, images, highlights } = recordSchema.shape
  const listed = {
    topics: readableItems(topics.element, found.topics),
    related: readableItems(related.element, found.related),
    images: readableItems(images.element, found.images),
  }
  const marks = readableItems(highlights.unwrap().element, found.highlights)
  return {
    title: '',
    ...readableParts(recordPartsSchema, found),
    ...listed,
    ...(marks.length === 0 ? {} : { highlights: marks }),
    id,
  }
}

interface PartialSchema<T> {
  shape: Record<string, { safeParse(value: unknown): { success: boolean } }>
  safeParse(value: unknown): { success: true; data: T } | { success: false }
}

function readableParts<T>(schema: PartialSchema<T>, raw: Record<string, unknown>): T | undefined {
  const fitting = Object.entries(raw).filter(([name, value]) => schema.shape[name]?.safeParse(value).success)
  const parsed = schema.safeParse(Object.fromEntries(fitting))
  return parsed.success ? parsed.data : undefined
}

function readableItems<T>(schema: z.ZodType<T>, raw: unknown): T[] {
  if (!Array.isArray(raw)) return []
  return raw.map((item) => schema.safeParse(item)).flatMap((parsed) => (parsed.success ? [parsed.data] : []))
}

import { AppError } from '@/lib/errors/app-error'
import { type ClipRecord, recordSchema } from '@/lib/record/record-schema'

/**
 * The record as it may be stored: it fits the schema, and its texts survive UTF-8 (a lone surrogate
 * becomes U+FFFD). Nothing else is touched, since what came from a file must go back as it was.
 * Throws `record.invalid` with the field that does not fit.
 */
export function checkRecord(record: ClipRecord): ClipRecord {
  const parsed = recordSchema.safeParse(makeWellFormed(record))
  if (parsed.success) return parsed.data
  const field = parsed.error.issues[0]?.path.map(String).join('.') ?? ''
  throw new AppError('record.invalid', { cause: parsed.error, params: { field } })
}

function makeWellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed()
  if (Array.isArray(value)) return value.map(makeWellFormed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, makeWellFormed(inner)]))
}

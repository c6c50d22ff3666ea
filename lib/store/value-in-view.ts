import { parseEntryPath } from '@/lib/edits/paths'
import { toJson } from '@/lib/edits/to-json'
import type { JsonValue } from '@/lib/record/json'
import { type ClipRecord, fieldPaths } from '@/lib/record/record-schema'

const fields: ReadonlySet<string> = new Set(fieldPaths)

/** The value that a record shows for a field's path or that of a link's or highlight's field, if any. */
export function valueInView(record: ClipRecord | undefined, path: string): JsonValue | undefined {
  if (record === undefined) return undefined
  if (fields.has(path)) return toJson(Object.getOwnPropertyDescriptor(record, path)?.value)
  const link = parseEntryPath('l', path)
  if (link?.field !== undefined) return fieldOf(record.related, link.id, link.field)
  const highlight = parseEntryPath('h', path)
  if (highlight?.field !== undefined) return fieldOf(record.highlights ?? [], highlight.id, highlight.field)
  return undefined
}

function fieldOf(entries: readonly { id: string }[], id: string, field: string): JsonValue | undefined {
  if (field === 'id') return undefined
  const entry = entries.find((candidate) => candidate.id === id)
  return entry === undefined ? undefined : toJson(Object.getOwnPropertyDescriptor(entry, field)?.value)
}

/** Equal as JSON; the order of keys does not count. */
export function isEqualJson(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false
    return one.every((item, index) => isEqualJson(item, other[index]))
  }
  const entries = Object.entries(one)
  const counterparts = new Map<string, unknown>(Object.entries(other))
  return (
    entries.length === counterparts.size &&
    entries.every(([key, value]) => counterparts.has(key) && isEqualJson(value, counterparts.get(key)))
  )
}

import type { ClipRecord } from '@/lib/record/record-schema'

export type TextField =
  | 'category'
  | 'excerpt'
  | 'publishedDateTime'
  | 'originalUrl'
  | 'webUrl'
  | 'ampWebUrl'
  | 'cdnAmpWebUrl'
  | 'language'
  | 'section'
  | 'note'

/** The record with the text in that field; a field emptied goes away. The same object where nothing changes. */
export function withText(record: ClipRecord, field: TextField, text: string): ClipRecord {
  if ((record[field] ?? '') === text) return record
  const next: ClipRecord = { ...record, [field]: text }
  if (text === '') delete next[field]
  return next
}

/** The same for a number; undefined takes the field away. */
export function withNumber(
  record: ClipRecord,
  field: 'quality' | 'heat',
  value: number | undefined,
): ClipRecord {
  if (record[field] === value) return record
  const next: ClipRecord = { ...record }
  if (value === undefined) delete next[field]
  else next[field] = value
  return next
}

/** Another name or domain of the provider; both empty: none. */
export function withProvider(record: ClipRecord, part: 'name' | 'domain', text: string): ClipRecord {
  const before = record.provider ?? { name: '', domain: '' }
  if (before[part] === text) return record
  const provider = { ...before, [part]: text }
  const next: ClipRecord = { ...record, provider }
  if (!provider.name && !provider.domain) delete next.provider
  return next
}

import type { JsonValue } from '@/lib/record/json'
import type { ClipRecord } from '@/lib/record/record-schema'
import type { Related } from '@/lib/record/related-schema'
import { fileForm } from './file-form'
import type { Fields } from './write-form'

/** `default`: the keys of a published file. `complete`: every key that FORMAT.md knows. */
export type KeySet = 'default' | 'complete'

const completeOnly = new Set(fileForm.keys.filter((key) => key.completeOnly).map((key) => key.key))
const sharedKeys = fileForm.keys.map((key) => key.key).filter(isRecordKey)

/**
 * What stands in the front matter for `record`, by the file's key names. `alsoKeys` are keys of the
 * preset "complete" that are wanted all the same, since the file already has them.
 */
export function recordToFields(
  record: ClipRecord,
  keySet: KeySet = 'default',
  alsoKeys?: ReadonlySet<string>,
): Fields {
  const fields: Fields = {}
  for (const key of sharedKeys) setField(fields, key, record[key])
  for (const key of ['topics', 'images', 'related', 'highlights'] as const) {
    if (record[key]?.length === 0 && (keySet === 'default' || key !== 'highlights')) delete fields[key]
  }
  if (record.related.length > 0) fields.related = record.related.map(relatedToFields)
  setField(fields, 'notes', record.note)
  fields.recordId = record.id
  if (keySet === 'complete') return fields
  for (const key of completeOnly) {
    if (!alsoKeys?.has(key) && !(key === 'recordId' && isOwnSecured(record))) delete fields[key]
  }
  return fields
}

function relatedToFields({ id: _id, isRead: _isRead, ...rest }: Related): Fields {
  const fields: Fields = {}
  for (const [key, value] of Object.entries(rest)) setField(fields, key, value)
  return fields
}

/** Whether `secured` was written by this product, and so is bound to the record's id. */
function isOwnSecured(record: ClipRecord): boolean {
  return /^[^;]*;[^;]*;clipfile\d/.test(record.secured ?? '')
}

function setField(fields: Fields, key: string, value: JsonLike | undefined): void {
  if (value !== undefined) fields[key] = dropUndefined(value)
}

// A record's lists and mappings may carry `undefined`, which JSON has not.
type JsonLike = string | number | boolean | JsonLike[] | { [key: string]: JsonLike | undefined }

function dropUndefined(value: JsonLike): JsonValue {
  if (Array.isArray(value)) return value.map(dropUndefined)
  if (typeof value !== 'object') return value
  const fields: Fields = {}
  for (const [key, item] of Object.entries(value)) setField(fields, key, item)
  return fields
}

type SharedKey = Exclude<keyof ClipRecord, 'id' | 'note' | 'body' | 'src' | 'textPrint'>

function isRecordKey(key: string): key is SharedKey {
  return key !== 'notes' && key !== 'recordId'
}

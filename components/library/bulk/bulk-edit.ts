import type { ClipRecord } from '@/lib/record/record-schema'
import { scoreHeat } from '@/lib/record/score-heat'

/** What a bulk edit does to one record. */
export type BulkEdit =
  | { kind: 'addTopics'; topics: readonly string[] }
  | { kind: 'removeTopics'; topics: readonly string[] }
  /** Where a record has several of them, or `to` already, they become one. */
  | { kind: 'renameTopics'; from: readonly string[]; to: string }
  | { kind: 'setField'; field: 'category' | 'language' | 'section'; value: string | undefined }
  | { kind: 'setNumber'; field: 'quality' | 'heat'; value: number | undefined }
  | { kind: 'setType'; value: 'article' | 'video' }
  | { kind: 'publish'; isPublished: boolean }

/** The record as the edit leaves it; the same object where it changes nothing. */
export function applyBulkEdit(record: ClipRecord, edit: BulkEdit): ClipRecord {
  switch (edit.kind) {
    case 'addTopics': {
      const held = new Set(record.topics)
      const added = edit.topics.filter((topic) => !held.has(topic))
      return added.length === 0 ? record : { ...record, topics: [...record.topics, ...added] }
    }
    case 'removeTopics': {
      const topics = record.topics.filter((topic) => !edit.topics.includes(topic))
      return topics.length === record.topics.length ? record : { ...record, topics }
    }
    case 'renameTopics': {
      if (!record.topics.some((topic) => edit.from.includes(topic) && topic !== edit.to)) return record
      const topics = record.topics.map((topic) => (edit.from.includes(topic) ? edit.to : topic))
      return { ...record, topics: [...new Set(topics)] }
    }
    case 'setField':
    case 'setNumber':
      return record[edit.field] === edit.value ? record : withField(record, edit.field, edit.value)
    case 'setType':
      return record.type === edit.value ? record : { ...record, type: edit.value }
    case 'publish':
      return publishRecord(record, edit.isPublished)
  }
}

function withField(record: ClipRecord, field: string, value: string | number | undefined): ClipRecord {
  const next: ClipRecord = { ...record, [field]: value }
  if (value === undefined) Reflect.deleteProperty(next, field)
  return next
}

/** A record that was never ranked (`heat` -1) gets its heat when it is published; a heat set by hand stays. */
export function publishRecord(record: ClipRecord, isPublished: boolean): ClipRecord {
  if ((record.published ?? false) === isPublished) return record
  const next: ClipRecord = { ...record, published: isPublished }
  return isPublished && (record.heat ?? -1) < 0 ? { ...next, heat: scoreHeat(next) } : next
}

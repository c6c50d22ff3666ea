import type { ClipRecord } from '@/lib/record/record-schema'

/**
 * The saved record with what an item of another tool's export knows besides: empty fields are filled,
 * topics, links and highlights added; nothing that is there changes, so importing twice changes nothing.
 */
export function fillSaved(saved: ClipRecord, item: ClipRecord): ClipRecord {
  const filled = Object.fromEntries(
    Object.entries(item).filter(([key, value]) => value !== undefined && isEmpty(fieldOf(saved, key))),
  )
  return {
    ...saved,
    ...filled,
    id: saved.id,
    topics: [...new Set([...saved.topics, ...item.topics])],
    images: saved.images.length > 0 ? saved.images : item.images,
    related: addById(saved.related, item.related),
    ...withHighlights(saved, item),
  }
}

function withHighlights(saved: ClipRecord, item: ClipRecord): Pick<ClipRecord, 'highlights'> {
  const highlights = addById(saved.highlights ?? [], item.highlights ?? [])
  return highlights.length > 0 ? { highlights } : {}
}

function addById<Entry extends { id: string }>(saved: readonly Entry[], more: readonly Entry[]): Entry[] {
  return [...saved, ...more.filter(({ id }) => !saved.some((entry) => entry.id === id))]
}

function fieldOf(record: ClipRecord, key: string): unknown {
  return Object.entries(record).find(([name]) => name === key)?.[1]
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === ''
}

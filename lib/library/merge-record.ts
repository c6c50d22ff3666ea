import { isSameAddress } from '@/lib/record/address-keys'
import type { ClipRecord } from '@/lib/record/record-schema'
import type { Related } from '@/lib/record/related-schema'

/**
 * The saved record with what a second save of the same article brings: its fields where it has any,
 * topics, links and highlights added to those that are there. Id and time of the first saving stay;
 * nothing is taken away.
 */
export function mergeIntoSaved(saved: ClipRecord, next: ClipRecord): ClipRecord {
  const isLinkOnly = next.isRead === false && saved.isRead !== false
  // A link that was saved unopened says less than what is there.
  const fields = isLinkOnly ? {} : definedOf(next)
  const merged: ClipRecord = {
    ...saved,
    ...fields,
    id: saved.id,
    ...(saved.savedDateTime === undefined ? {} : { savedDateTime: saved.savedDateTime }),
    ...(next.title === '' || isLinkOnly ? { title: saved.title } : {}),
    images: next.images.length > 0 && !isLinkOnly ? next.images : saved.images,
    topics: [...new Set([...saved.topics, ...next.topics])],
    related: mergeRelated(saved.related, next.related),
    ...mergeHighlights(saved, next),
    ...mergeNotes(saved.note, next.note),
  }
  if (saved.isRead === false && next.isRead !== false) delete merged.isRead
  return merged
}

function definedOf(record: ClipRecord): Partial<ClipRecord> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
}

function mergeRelated(saved: readonly Related[], next: readonly Related[]): Related[] {
  const added = next.filter((entry) => !saved.some((other) => isSameEntry(entry, other)))
  return [...saved, ...added]
}

function isSameEntry(one: Related, other: Related): boolean {
  if (one.id === other.id) return true
  return one.webUrl !== undefined && other.webUrl !== undefined && isSameAddress(one.webUrl, other.webUrl)
}

function mergeHighlights(saved: ClipRecord, next: ClipRecord): Pick<ClipRecord, 'highlights'> {
  const known = saved.highlights ?? []
  const added = (next.highlights ?? []).filter(({ id }) => !known.some((other) => other.id === id))
  return known.length + added.length === 0 ? {} : { highlights: [...known, ...added] }
}

function mergeNotes(saved: string | undefined, next: string | undefined): Pick<ClipRecord, 'note'> {
  if (saved === undefined || saved === '') return next === undefined ? {} : { note: next }
  if (next === undefined || next === '' || saved.includes(next)) return { note: saved }
  return { note: `${saved}\n\n${next}` }
}

import { type ClipRecord, type FieldPath, fieldPaths } from '@/lib/record/record-schema'
import { stringifySorted } from './compare-edits'
import { diffEntries, diffTopics } from './diff-entries'
import type { PathChange } from './edit-schema'
import { mergeTexts } from './merge-texts'
import { type RecordState, statusPath } from './record-state'
import { toJson } from './to-json'
import { viewNote } from './view-note'
import type { HeadsByPath } from './view-registers'

/**
 * The changes that turn `base` into `next`, by path; `base` undefined means all of `next`. `state` gives
 * the positions that topics, links and highlights have, and the note as it stands by now: what was added
 * to it since `base` was read is kept beside what was typed.
 */
export function diffRecords(
  base: ClipRecord | undefined,
  next: ClipRecord,
  state?: RecordState,
): PathChange[] {
  const heads: HeadsByPath = new Map(
    Object.entries(state?.registers ?? {})
      .filter(([path]) => path !== statusPath)
      .map(([path, register]) => [path, register.heads]),
  )
  return [
    ...fieldPaths.flatMap((path) => diffField(base, next, path, heads)),
    ...diffTopics(base?.topics ?? [], next.topics, heads),
    ...diffEntries('l', base?.related ?? [], next.related, heads, ({ quality }) => String(quality)),
    ...diffEntries('h', base?.highlights ?? [], next.highlights ?? [], heads),
  ]
}

function diffField(
  base: ClipRecord | undefined,
  next: ClipRecord,
  path: FieldPath,
  heads: HeadsByPath,
): PathChange[] {
  const before = fieldOf(base, path)
  const after = fieldOf(next, path)
  if (before === after || stringifySorted(before ?? null) === stringifySorted(after ?? null)) return []
  const value = path === 'note' ? keepNewerNote(base?.note, next.note, heads) : after
  return [value === undefined ? { path, deleted: true } : { path, value }]
}

// No list and an empty list of images are one: the view always gives a list.
function fieldOf(record: ClipRecord | undefined, path: FieldPath) {
  return toJson(record?.[path]) ?? (path === 'images' ? [] : undefined)
}

function keepNewerNote(before: string | undefined, after: string | undefined, heads: HeadsByPath) {
  const current = viewNote(heads.get('note') ?? [])
  if (current === undefined || current === before) return after
  const merged = mergeTexts(current, before ?? '', after ?? '')
  return merged === '' && after === undefined ? undefined : merged
}

import type { Edit } from '@/lib/edits/edit-schema'
import { nameAfter, parseEntryPath } from '@/lib/edits/paths'
import type { RecordState } from '@/lib/edits/record-state'
import { viewNote } from '@/lib/edits/view-note'
import { readMember, shownValue } from '@/lib/edits/view-registers'
import type { JsonValue } from '@/lib/record/json'

/**
 * What a path shows by these registers: the note merged, a member of a set while any head of it lives,
 * else the greatest head. Undefined: absent.
 */
export function shownAt(states: readonly RecordState[], path: string): JsonValue | undefined {
  const heads: Edit[] = states.flatMap((state) => state.registers[path]?.heads ?? [])
  if (heads.length === 0) return undefined
  if (path === 'note') return viewNote(heads)
  return isMembership(path) ? readMember('', heads)?.position : shownValue(heads)
}

function isMembership(path: string): boolean {
  if (nameAfter('t', path) !== undefined || nameAfter('a', path) !== undefined) return true
  const entry = parseEntryPath('l', path) ?? parseEntryPath('h', path)
  return entry !== undefined && entry.field === undefined
}

import { compareTexts } from './compare-edits'
import { nameAfter } from './paths'
import type { RecordState } from './record-state'
import { readMember } from './view-registers'

/** The ids that this record's alias edits name: it and they are one article. */
export function aliasesOf(state: RecordState): string[] {
  return Object.entries(state.registers)
    .map(([path, register]) => ({ id: nameAfter('a', path), register }))
    .filter(({ id, register }) => id !== undefined && readMember(id, register.heads) !== undefined)
    .map(({ id }) => id ?? '')
    .sort(compareTexts)
}

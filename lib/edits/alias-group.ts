import { compareTexts } from './compare-edits'
import type { Edit, PathChange, VersionVector } from './edit-schema'
import { knownAt, makeEdits, type Stamp } from './make-edits'
import { emptyState, type RecordState } from './record-state'
import { joinVectors } from './version-vector'
import { aliasesOf } from './view-aliases'

/**
 * The ids that are one article with `id`, itself included, in order; `stateOf` answers undefined for a
 * record that is not here, which still belongs to the group. `idsNaming` answers whose aliases name an id.
 */
export function findGroup(
  id: string,
  stateOf: (id: string) => RecordState | undefined,
  idsNaming: (id: string) => readonly string[],
): string[] {
  const found = new Set([id])
  for (const member of found) {
    const state = stateOf(member)
    for (const other of state === undefined ? [] : aliasesOf(state)) found.add(other)
    for (const other of idsNaming(member)) found.add(other)
  }
  return [...found].sort(compareTexts)
}

/**
 * The edits for a change of a group: they go to the member with the smallest id and replace the heads of
 * all members at their paths, named member by member, so that parting the group gives each its own back.
 */
export function makeGroupEdits(
  states: readonly RecordState[],
  changes: readonly PathChange[],
  stamp: Stamp,
  firstIndex: number,
): Edit[] {
  const [first = emptyState(''), ...others] = states.toSorted((left, right) =>
    compareTexts(left.id, right.id),
  )
  return makeEdits(first, changes, stamp, firstIndex).map((edit) => {
    const also = alsoReplaced(edit.also ?? {}, others, edit.path)
    return Object.keys(also).length === 0 ? edit : { ...edit, also }
  })
}

function alsoReplaced(
  inherited: Readonly<Record<string, VersionVector>>,
  others: readonly RecordState[],
  path: string,
): Record<string, VersionVector> {
  const also = new Map(Object.entries(inherited))
  for (const other of others) {
    const register = other.registers[path]
    if (register === undefined || register.heads.length === 0) continue
    also.set(other.id, joinVectors(also.get(other.id) ?? {}, knownAt(register, other.purged)))
  }
  return Object.fromEntries(also)
}

/** What edits for the group replaced at a path of one of its members: those heads are not shown. */
export function replacedByGroup(states: readonly RecordState[], id: string, path: string): VersionVector {
  const heads = states.flatMap((state) => state.registers[path]?.heads ?? [])
  return joinVectors(...heads.map((head) => head.also?.[id] ?? {}))
}

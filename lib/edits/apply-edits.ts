import { compareEdits, isSameEdit } from './compare-edits'
import type { Edit, VersionVector } from './edit-schema'
import { type RecordState, type Register, statusPath } from './record-state'
import { coversDot, joinVectors, withoutKnown } from './version-vector'

/**
 * The state with these edits applied. Pure, and the same for every order, grouping and repetition of
 * the edits: an edit is a head unless some `over` (or, at every path but `*`, some purge's `seen` or
 * `goneAt`) covers it. Edits of other records are ignored; unknown paths are kept like any other. Never throws.
 */
export function applyEdits(state: RecordState, edits: readonly Edit[]): RecordState {
  const registers = new Map(Object.entries(state.registers))
  let purged = state.purged ?? {}
  const before = purged
  for (const edit of edits) {
    if (edit.record !== state.id) continue
    registers.set(edit.path, addEdit(registers.get(edit.path), edit))
    if (edit.path !== statusPath) continue
    purged = joinVectors(purged, purgedBy(edit))
    for (const [path, gone] of Object.entries(edit.goneAt ?? {})) {
      if (path !== statusPath) registers.set(path, coverMore(registers.get(path), gone))
    }
  }
  const paths = isGrown(before, purged)
    ? [...registers.keys()]
    : edits.flatMap((edit) => [edit.path, ...Object.keys(edit.goneAt ?? {})])
  for (const path of new Set(paths)) {
    const register = registers.get(path)
    if (register === undefined || path === statusPath) continue
    const settled = settlePurge(register, purged)
    if (settled === undefined) registers.delete(path)
    else registers.set(path, settled)
  }
  const next: RecordState = { id: state.id, registers: Object.fromEntries(registers) }
  if (Object.keys(purged).length > 0) next.purged = purged
  return next
}

function purgedBy(edit: Edit): VersionVector {
  return joinVectors(edit.gone ?? {}, edit.value === 'purged' ? (edit.seen ?? {}) : {})
}

function isGrown(before: VersionVector, after: VersionVector): boolean {
  return Object.keys(withoutKnown(after, before)).length > 0
}

function addEdit(register: Register | undefined, edit: Edit): Register {
  const covered = joinVectors(register?.covered ?? {}, edit.over)
  const heads = register?.heads ?? []
  const all = heads.some((head) => isSameEdit(head, edit)) ? heads : [...heads, edit]
  const left = all.filter((head) => !coversDot(covered, head.dot))
  return { heads: left.length > 1 ? left.toSorted(compareEdits) : left, covered }
}

function coverMore(register: Register | undefined, gone: VersionVector): Register {
  const covered = joinVectors(register?.covered ?? {}, gone)
  return { heads: (register?.heads ?? []).filter((head) => !coversDot(covered, head.dot)), covered }
}

// What a purge covers needs no second mention in `covered`: without it the state would depend on order.
function settlePurge(register: Register, purged: VersionVector): Register | undefined {
  const heads = register.heads.filter((head) => !coversDot(purged, head.dot))
  const covered = withoutKnown(register.covered, purged)
  return heads.length === 0 && Object.keys(covered).length === 0 ? undefined : { heads, covered }
}

import type { Edit, PathChange, VersionVector } from './edit-schema'
import type { RecordState, Register } from './record-state'
import { addDots, joinVectors, withoutKnown } from './version-vector'
import { goneFor, viewNote } from './view-note'

/** Who writes, and when: one sequence number a transaction; `index` counts within it. */
export interface Stamp {
  writer: string
  sequence: number
  hlc: string
}

/**
 * The edits for these changes, each replacing every head that `state` has at its path and inheriting
 * what those had replaced. Of several changes of one path the last counts. `firstIndex` is the index of
 * the first edit in the transaction, which several records may share.
 */
export function makeEdits(
  state: RecordState,
  changes: readonly PathChange[],
  stamp: Stamp,
  firstIndex: number,
): Edit[] {
  const byPath = new Map(changes.map((change) => [change.path, change]))
  return [...byPath.values()].map((change, index) => {
    const register = state.registers[change.path]
    return {
      record: state.id,
      ...change,
      dot: [stamp.writer, stamp.sequence, firstIndex + index],
      hlc: stamp.hlc,
      over: knownAt(register, state.purged),
      ...inheritAlso(register),
      ...(change.path === 'note' ? noteOrigin(register, state.purged, stamp.writer) : {}),
    }
  })
}

/** What an edit at this path replaces: its heads and all that they had replaced. */
export function knownAt(register: Register | undefined, purged: VersionVector | undefined): VersionVector {
  return addDots(
    joinVectors(register?.covered ?? {}, purged ?? {}),
    (register?.heads ?? []).map((head) => head.dot),
  )
}

// What an edit for a group had replaced elsewhere stays replaced by whatever replaces that edit.
function inheritAlso(register: Register | undefined): Partial<Edit> {
  const also: Record<string, VersionVector> = {}
  for (const head of register?.heads ?? []) {
    for (const [id, vector] of Object.entries(head.also ?? {})) also[id] = joinVectors(also[id] ?? {}, vector)
  }
  return Object.keys(also).length === 0 ? {} : { also }
}

// A run of one author's edits keeps the text that the run began with: others may have branched off there,
// and a base that only one side had seen would make the merge take the other side's lack for a deletion.
function noteOrigin(
  register: Register | undefined,
  purged: VersionVector | undefined,
  writer: string,
): Partial<Edit> {
  const heads = register?.heads ?? []
  const base = viewNote(heads)
  const only = heads.length === 1 ? heads[0] : undefined
  const held = joinVectors(...heads.map((head) => addDots(head.over, [head.dot])))
  const lost = withoutKnown(knownAt(register, purged), held)
  const gone = joinVectors(lost, ...heads.map(goneFor))
  return {
    ...(base === undefined ? {} : { base }),
    ...(base === undefined || Object.keys(gone).length === 0 ? {} : { gone }),
    ...(only?.dot[0] === writer ? { root: only.root ?? rootOf(only) } : {}),
  }
}

function rootOf({ base = '', over, gone }: Edit): Edit['root'] {
  return { text: base, over, ...(gone === undefined ? {} : { gone }) }
}

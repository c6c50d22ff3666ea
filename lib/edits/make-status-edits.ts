import { replacedByGroup } from './alias-group'
import type { Edit, PathChange, VersionVector } from './edit-schema'
import { knownAt, makeEdits, type Stamp } from './make-edits'
import { type RecordState, statusPath } from './record-state'
import { addDots, coversDot, joinVectors, withoutKnown } from './version-vector'
import { viewNote } from './view-note'

/** Puts the record in the trash: replaces only earlier `*` edits, and says what its author had read. */
export function makeTrashEdit(state: RecordState, stamp: Stamp, index: number): Edit {
  return makeStatusEdit(state, 'trashed', stamp, index)
}

/** Takes the record out of the trash. Write it with `makeRestoreEdits`, which keeps its values too. */
export function makeRestoreEdit(state: RecordState, stamp: Stamp, index: number): Edit {
  return makeStatusEdit(state, 'live', stamp, index)
}

/** Lets the values go that this device knows. Only for a record that has been in the trash for 30 days. */
export function makePurgeEdit(state: RecordState, stamp: Stamp, index: number): Edit {
  return makeStatusEdit(state, 'purged', stamp, index)
}

/**
 * The restore and every value once more. Another device may be purging the record at this moment; a
 * purge takes only what it had seen, so values written anew outlive it. `group`: the members of the
 * record's group. A path where an edit for the group replaced anything is left alone: written anew, that
 * would show again, and replaced, the record would lack it when the group parts. (Nor can one of its heads
 * be replaced without the other: a vector that names a writer's later edit covers its earlier ones.)
 */
export function makeRestoreEdits(
  state: RecordState,
  stamp: Stamp,
  firstIndex: number,
  group: readonly RecordState[] = [state],
): Edit[] {
  const changes: PathChange[] = Object.entries(state.registers).flatMap(([path, { heads }]) => {
    if (path === statusPath) return []
    const replaced = replacedByGroup(group, state.id, path)
    if (heads.some((head) => coversDot(replaced, head.dot))) return []
    const shown = heads.findLast((head) => head.deleted !== true)
    const value = path === 'note' ? viewNote(heads) : shown?.value
    return value === undefined ? [] : [{ path, value }]
  })
  return [makeRestoreEdit(state, stamp, firstIndex), ...makeEdits(state, changes, stamp, firstIndex + 1)]
}

/**
 * Of each writer how far its edits of the record were read here, whatever their paths. Only edits that are held say
 * so, for logs are read in order; what those replaced at their own paths may never have come here, and its author's
 * edits at other paths neither.
 */
export function seenOf(state: RecordState): VersionVector {
  return addDots(
    {},
    Object.values(state.registers).flatMap(({ heads }) => heads.map((head) => head.dot)),
  )
}

// By path, what is known to be replaced there and stands in no head that this edit leaves: without it, an edit that
// comes late, or out of a pack that no longer holds its successor, would be back.
function goneAtPaths(state: RecordState, taken: VersionVector): Record<string, VersionVector> {
  const gone = Object.entries(state.registers).map(([path, register]): [string, VersionVector] => {
    const left = register.heads.filter((head) => !coversDot(taken, head.dot))
    const carried = joinVectors(
      taken,
      state.purged ?? {},
      ...left.map((head) => addDots(head.over, [head.dot])),
    )
    return [path, withoutKnown(knownAt(register, undefined), carried)]
  })
  return Object.fromEntries(
    gone.filter(([path, vector]) => path !== statusPath && Object.keys(vector).length > 0),
  )
}

function makeStatusEdit(
  state: RecordState,
  value: 'live' | 'trashed' | 'purged',
  stamp: Stamp,
  index: number,
): Edit {
  const seen = seenOf(state)
  const goneAt = goneAtPaths(state, value === 'purged' ? seen : {})
  return {
    record: state.id,
    path: statusPath,
    value,
    dot: [stamp.writer, stamp.sequence, index],
    hlc: stamp.hlc,
    over: knownAt(state.registers[statusPath], undefined),
    ...(value === 'live' ? {} : { seen }),
    ...(state.purged === undefined ? {} : { gone: state.purged }),
    ...(Object.keys(goneAt).length === 0 ? {} : { goneAt }),
  }
}

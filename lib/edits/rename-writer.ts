import { compareEdits } from './compare-edits'
import type { Edit, VersionVector } from './edit-schema'
import type { RecordState, Register } from './record-state'

/** A writer's edits after a sequence get another writer's name; their sequences begin again at 1. */
export interface WriterRename {
  from: string
  after: number
  to: string
}

/**
 * The edit under its new name, and with what it replaces under theirs. For edits that no store has seen:
 * a copied or restored profile takes a new writer id before it uploads its queue.
 */
export function renameInEdit(edit: Edit, rename: WriterRename): Edit {
  const [writer, sequence, index] = edit.dot
  const isRenamed = writer === rename.from && sequence > rename.after
  const renamed: Edit = {
    ...edit,
    dot: isRenamed ? [rename.to, sequence - rename.after, index] : edit.dot,
    over: renameInVector(edit.over, rename),
  }
  if (edit.seen !== undefined) renamed.seen = renameInVector(edit.seen, rename)
  if (edit.gone !== undefined) renamed.gone = renameInVector(edit.gone, rename)
  if (edit.root !== undefined) {
    const { over, gone, ...rest } = edit.root
    renamed.root = {
      ...rest,
      over: renameInVector(over, rename),
      ...(gone === undefined ? {} : { gone: renameInVector(gone, rename) }),
    }
  }
  if (edit.also !== undefined) renamed.also = renameInVectors(edit.also, rename)
  if (edit.goneAt !== undefined) renamed.goneAt = renameInVectors(edit.goneAt, rename)
  return renamed
}

/** The highest sequence of a writer that an edit says it knew, in whatever vector; 0 where it names none. */
export function highestKnown(edit: Edit, writer: string): number {
  const vectors = [
    edit.over,
    edit.seen,
    edit.gone,
    edit.root?.over,
    edit.root?.gone,
    ...Object.values(edit.also ?? {}),
    ...Object.values(edit.goneAt ?? {}),
  ]
  return Math.max(...vectors.map((vector) => vector?.[writer] ?? 0))
}

/** The state with every name and vector of it renamed alike. */
export function renameInState(state: RecordState, rename: WriterRename): RecordState {
  const registers = Object.entries(state.registers).map(([path, register]): [string, Register] => [
    path,
    {
      heads: register.heads.map((head) => renameInEdit(head, rename)).sort(compareEdits),
      covered: renameInVector(register.covered, rename),
    },
  ])
  return {
    ...state,
    registers: Object.fromEntries(registers),
    ...(state.purged === undefined ? {} : { purged: renameInVector(state.purged, rename) }),
  }
}

function renameInVectors(
  vectors: Readonly<Record<string, VersionVector>>,
  rename: WriterRename,
): Record<string, VersionVector> {
  return Object.fromEntries(
    Object.entries(vectors).map(([key, vector]) => [key, renameInVector(vector, rename)]),
  )
}

function renameInVector(vector: VersionVector, rename: WriterRename): VersionVector {
  const sequence = vector[rename.from] ?? 0
  if (sequence <= rename.after) return vector
  const { [rename.from]: _renamed, ...rest } = vector
  return {
    ...rest,
    ...(rename.after > 0 ? { [rename.from]: rename.after } : {}),
    [rename.to]: sequence - rename.after,
  }
}

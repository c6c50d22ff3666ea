import type { Edit, VersionVector } from '@/lib/edits/edit-schema'
import type { RecordState, Register } from '@/lib/edits/record-state'
import type { ClipRecord } from '@/lib/record/record-schema'
import { isEqualJson, valueInView } from './value-in-view'

/*
 * Registers as they rest beside the view, in about a fifth of their size (docs/decisions/011): a value
 * that the view shows is not written twice, a transaction's writer, sequence and clock stand once, paths
 * are sorted and share their beginnings.
 */

/** Writer (index into `writers`), sequence, hlc of a transaction. */
type PackedTransaction = [number, number, string]
/** `[writer, sequence, writer, sequence, ...]` */
type PackedVector = number[]
/** Transaction, index, what the value is, the value, `over` where it is not `covered`, local `group`. */
export type PackedHead = [number, number, ValueKind, unknown?, (PackedVector | null)?, string?]
/**
 * A number: one head of transaction 0 with that index, nothing covered, value as in the view. A text:
 * the same with index, colon, text value. Else `covered` and the heads.
 */
export type PackedRegister = number | string | [PackedVector, ...PackedHead[]]

export const valueKinds = { inView: 0, inline: 1, deleted: 2, wholeEdit: 3 } as const
export type ValueKind = (typeof valueKinds)[keyof typeof valueKinds]

export interface PackedState {
  writers: string[]
  transactions: PackedTransaction[]
  /** Three a register: characters shared with the path before, the rest of the path, the register. */
  registers: (number | string | PackedRegister)[]
  purged?: PackedVector
}

/**
 * As JSON, which a database clones as one text: half the bytes of the same as an object, and less time both ways.
 * `view` is the record as it is stored beside the state; `unpackState` needs the same one.
 */
export function packState(state: RecordState, view: ClipRecord | undefined): string {
  return JSON.stringify(packRegisters(state, view))
}

function packRegisters(state: RecordState, view: ClipRecord | undefined): PackedState {
  const writers = createTable<string>((writer) => writer)
  const transactions = createTable<PackedTransaction>((entry) => entry.join(' '))
  const packVector = (vector: VersionVector): PackedVector =>
    Object.entries(vector).flatMap(([writer, sequence]) => [writers.indexOf(writer), sequence])

  const packHead = (head: Edit, covered: VersionVector): PackedHead => {
    const [writer, sequence, index] = head.dot
    const transaction = transactions.indexOf([writers.indexOf(writer), sequence, head.hlc])
    const { record, path, value, deleted, dot: _dot, hlc: _hlc, over, group, ...rest } = head
    const isPlain = Object.keys(rest).length === 0 && record === state.id
    if (!isPlain || (value === undefined) !== (deleted === true)) {
      return [transaction, index, valueKinds.wholeEdit, head]
    }
    const packed: PackedHead =
      value === undefined
        ? [transaction, index, valueKinds.deleted]
        : isEqualJson(valueInView(view, path), value)
          ? [transaction, index, valueKinds.inView]
          : [transaction, index, valueKinds.inline, value]
    const [, , kind, inline = null] = packed
    const ownOver = isEqualJson(over, covered) ? null : packVector(over)
    if (group !== undefined) return [transaction, index, kind, inline, ownOver, group]
    return ownOver === null ? packed : [transaction, index, kind, inline, ownOver]
  }

  const packRegister = (register: Register): PackedRegister => {
    const heads = register.heads.map((head) => packHead(head, register.covered))
    const [only] = heads
    const isNew = heads.length === 1 && Object.keys(register.covered).length === 0
    if (isNew && only !== undefined && only[0] === 0 && only.length <= 4) {
      if (only[2] === valueKinds.inView) return only[1]
      if (only[2] === valueKinds.inline && typeof only[3] === 'string') return `${only[1]}:${only[3]}`
    }
    return [packVector(register.covered), ...heads]
  }

  let before = ''
  const registers: PackedState['registers'] = []
  for (const path of Object.keys(state.registers).toSorted()) {
    const register = state.registers[path]
    if (register === undefined) continue
    const shared = countShared(before, path)
    registers.push(shared, path.slice(shared), packRegister(register))
    before = path
  }
  const purged = state.purged === undefined ? {} : { purged: packVector(state.purged) }
  return { writers: writers.entries, transactions: transactions.entries, registers, ...purged }
}

function countShared(one: string, other: string): number {
  let count = 0
  while (count < one.length && one.charCodeAt(count) === other.charCodeAt(count)) count++
  return count
}

function createTable<T>(keyOf: (entry: T) => string): { entries: T[]; indexOf(entry: T): number } {
  const entries: T[] = []
  const known = new Map<string, number>()
  return {
    entries,
    indexOf(entry) {
      const key = keyOf(entry)
      const index = known.get(key) ?? entries.push(entry) - 1
      known.set(key, index)
      return index
    },
  }
}

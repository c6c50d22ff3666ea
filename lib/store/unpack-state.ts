import { type Edit, editSchema, type VersionVector } from '@/lib/edits/edit-schema'
import type { RecordState, Register } from '@/lib/edits/record-state'
import { jsonValueSchema } from '@/lib/record/json'
import type { ClipRecord } from '@/lib/record/record-schema'
import { z } from '@/lib/record/zod'
import { type PackedHead, type PackedRegister, valueKinds } from './pack-state'
import { valueInView } from './value-in-view'

const count = z.number().int().nonnegative()
const packedVectorSchema = z.array(count)
const packedHeadSchema = z.union([
  z.tuple([count, count, z.literal([0, 1, 2, 3])]),
  z.tuple([count, count, z.literal([0, 1, 2, 3]), z.unknown()]),
  z.tuple([count, count, z.literal([0, 1, 2, 3]), z.unknown(), packedVectorSchema.nullable()]),
  z.tuple([count, count, z.literal([0, 1, 2, 3]), z.unknown(), packedVectorSchema.nullable(), z.string()]),
])
const packedRegisterSchema: z.ZodType<PackedRegister> = z.union([
  count,
  z.string().regex(/^\d+:/),
  z.tuple([packedVectorSchema], packedHeadSchema),
])
const pathEndSchema = z.string()
const packedStateSchema = z.object({
  writers: z.array(z.string().min(1)),
  transactions: z.array(z.tuple([count, count.positive(), z.string()])),
  registers: z.array(z.unknown()),
  purged: packedVectorSchema.optional(),
})

/**
 * The registers that `packState` packed, with the same `view`. What cannot be read (a damaged row) is
 * left out, register by register; undefined where nothing can.
 */
export function unpackState(
  id: string,
  packed: unknown,
  view: ClipRecord | undefined,
): { state: RecordState; isDamaged: boolean } | undefined {
  // Rows were objects before they were texts.
  const parsed = packedStateSchema.safeParse(typeof packed === 'string' ? parseText(packed) : packed)
  if (!parsed.success) return undefined
  const { writers, transactions, registers: rows, purged } = parsed.data

  const unpackVector = (vector: readonly number[]): VersionVector => {
    const entries: [string, number][] = []
    for (let at = 0; at < vector.length; at += 2) {
      entries.push([demand(writers[vector[at] ?? -1]), demand(vector[at + 1])])
    }
    return Object.fromEntries(entries)
  }
  const unpackHead = (path: string, head: PackedHead, covered: VersionVector): Edit => {
    const [transactionIndex, index, kind, value, packedOver, group] = head
    if (kind === valueKinds.wholeEdit) return editSchema.parse(value)
    const [writer, sequence, hlc] = demand(transactions[transactionIndex])
    const content =
      kind === valueKinds.deleted
        ? { deleted: true as const }
        : {
            value:
              kind === valueKinds.inView ? demand(valueInView(view, path)) : jsonValueSchema.parse(value),
          }
    const dot: Edit['dot'] = [demand(writers[writer]), sequence, index]
    const over = packedOver === undefined || packedOver === null ? covered : unpackVector(packedOver)
    const edit = { record: id, path, ...content, dot, hlc, over }
    return group === undefined ? edit : { ...edit, group }
  }
  const unpackRegister = (path: string, register: PackedRegister): Register => {
    if (typeof register === 'number') {
      return { heads: [unpackHead(path, [0, register, valueKinds.inView], {})], covered: {} }
    }
    if (typeof register === 'string') {
      const colon = register.indexOf(':')
      const index = Number(register.slice(0, colon))
      const head: PackedHead = [0, index, valueKinds.inline, register.slice(colon + 1)]
      return { heads: [unpackHead(path, head, {})], covered: {} }
    }
    const [packedCovered, ...heads] = register
    const covered = unpackVector(packedCovered)
    return { heads: heads.map((head) => unpackHead(path, head, covered)), covered }
  }

  let isDamaged = false
  let path = ''
  const registers: [string, Register][] = []
  for (let at = 0; at + 2 < rows.length; at += 3) {
    try {
      path = path.slice(0, readCount(rows[at])) + pathEndSchema.parse(rows[at + 1])
      const row = rows[at + 2]
      const register = typeof row === 'number' ? readCount(row) : packedRegisterSchema.parse(row)
      registers.push([path, unpackRegister(path, register)])
    } catch {
      isDamaged = true
    }
  }
  const state: RecordState = { id, registers: Object.fromEntries(registers) }
  try {
    if (purged !== undefined) state.purged = unpackVector(purged)
  } catch {
    isDamaged = true
  }
  return { state, isDamaged }
}

/** What `count` accepts, which takes a third of the time that all of a state takes to read. */
function readCount(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : count.parse(value)
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

class MissingPart extends Error {}

function demand<T>(value: T | undefined): T {
  if (value === undefined) throw new MissingPart('a packed state names what it does not hold')
  return value
}

import { type Edit, editSchema } from '@/lib/edits/edit-schema'
import { jsonValueSchema } from '@/lib/record/json'
import { z } from '@/lib/record/zod'

/** The edits that one writer made at once. In a pack, those of them that nothing in the pack replaces. */
export interface Transaction {
  sequence: number
  edits: Edit[]
}

/** An edit without what its neighbours say: record, writer, sequence, clock, and an index that counts on. */
const shortEditSchema = z.object({
  p: z.string().min(1),
  v: jsonValueSchema.optional(),
  /** Index, where it does not follow the edit before. */
  i: z.number().int().nonnegative().optional(),
  o: z.record(z.string(), z.number().int().nonnegative()).optional(),
  /** Whatever else the edit holds; keys that this version does not know are kept and passed on. */
  x: z.record(z.string(), jsonValueSchema).optional(),
})
type ShortEdit = z.infer<typeof shortEditSchema>

export const shortTransactionSchema = z.tuple([
  z.number().int().positive(),
  z.string(),
  z.array(z.tuple([z.string().min(1), z.array(shortEditSchema)])),
])
export type ShortTransaction = z.infer<typeof shortTransactionSchema>

/** The transaction as files hold it. Its edits are in order of their index. `group` stays here: it is local. */
export function shortenTransaction(transaction: Transaction): ShortTransaction {
  const hlc = transaction.edits[0]?.hlc ?? ''
  const groups: [string, ShortEdit[]][] = []
  let nextIndex = 0
  for (const edit of transaction.edits) {
    const { record, path, value, dot, over, hlc: own, group: _local, ...rest } = edit
    const extra = { ...rest, ...(own === hlc ? {} : { hlc: own }) }
    const short: ShortEdit = { p: path }
    if (value !== undefined) short.v = value
    if (dot[2] !== nextIndex) short.i = dot[2]
    if (Object.keys(over).length > 0) short.o = over
    if (Object.keys(extra).length > 0) short.x = z.record(z.string(), jsonValueSchema).parse(extra)
    nextIndex = dot[2] + 1
    const last = groups.at(-1)
    if (last?.[0] === record) last[1].push(short)
    else groups.push([record, [short]])
  }
  return [transaction.sequence, hlc, groups]
}

/** Undoes `shortenTransaction`. Throws a `ZodError` for an edit that is none. */
export function lengthenTransaction(writer: string, short: ShortTransaction): Transaction {
  const [sequence, hlc, groups] = short
  const edits: Edit[] = []
  let nextIndex = 0
  for (const [record, entries] of groups) {
    for (const { p, v, i, o, x } of entries) {
      const index = i ?? nextIndex
      nextIndex = index + 1
      const plain: Edit = { record, path: p, dot: [writer, sequence, index], hlc, over: o ?? {} }
      if (v !== undefined) plain.value = v
      // Only what stands in `x` is checked again: the rest was by the schema of the short form.
      edits.push(
        x === undefined ? plain : editSchema.parse({ ...plain, ...x, dot: plain.dot, record, path: p }),
      )
    }
  }
  return { sequence, edits }
}

/** The edit as every device keeps it: without what is local. */
export function withoutLocal(edit: Edit): Edit {
  const { group: _local, ...rest } = edit
  return rest
}

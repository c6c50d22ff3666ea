import { type JsonValue, jsonValueSchema } from '@/lib/record/json'
import { z } from '@/lib/record/zod'
import { historyRowSchema } from '@/lib/store/history-row'
import { keysAfter } from '@/lib/store/key-range'
import type { LibraryStore } from '@/lib/store/library-store'
import { exportRowSchema } from './export-marks'
import { trimHistory } from './write-history'

/** Stores of this browser alone that a backup holds as they are: earlier values, exports, what suggestions learnt. */
export const localRowKinds = ['history', 'exports', 'suggestLearnt'] as const
export type LocalRowKind = (typeof localRowKinds)[number]

export const localRowSchema = z.object({ key: z.string().min(1), value: jsonValueSchema })
export type LocalRow = z.infer<typeof localRowSchema>

const pageLength = 200

/** A page of rows after `after`, in the order of their keys, and the last key read; no key at the end. */
export async function readLocalRows(
  store: LibraryStore,
  kind: LocalRowKind,
  after: string | undefined,
): Promise<{ rows: LocalRow[]; last: string | undefined }> {
  return await store.read([kind], async (tx) => {
    const [keys, values] = await Promise.all([
      tx.objectStore(kind).getAllKeys(keysAfter(after), pageLength),
      tx.objectStore(kind).getAll(keysAfter(after), pageLength),
    ])
    const rows = keys.flatMap((key, index) => {
      const row = localRowSchema.safeParse({ key, value: values[index] })
      return row.success ? [row.data] : []
    })
    return { rows, last: keys.at(-1) }
  })
}

/**
 * Writes rows of a backup. A row that is here already stays, since it is of today; of a record in
 * `replaces` it is made by the restore itself and gives way. Earlier values of both sides join.
 */
export async function writeLocalRows(
  store: LibraryStore,
  kind: LocalRowKind,
  rows: readonly LocalRow[],
  replaces: ReadonlySet<string>,
  nowMs: number,
): Promise<void> {
  await store.write(
    [kind],
    async (tx) => {
      await Promise.all(
        rows.map(async ({ key, value }) => {
          const known = replaces.has(key) ? undefined : await tx.objectStore(kind).get(key)
          if (kind === 'history') return await putHistory(key, known, value)
          const isFit = kind !== 'exports' || exportRowSchema.safeParse(value).success
          if (known === undefined && isFit) await tx.objectStore(kind).put(value, key)
        }),
      )
      async function putHistory(key: string, known: unknown, value: JsonValue): Promise<void> {
        const row = historyRowSchema.safeParse(value)
        if (!row.success || row.data.id !== key) return
        const own = historyRowSchema.safeParse(known).data?.entries ?? []
        const isNew = (entry: unknown) => !own.some((each) => JSON.stringify(each) === JSON.stringify(entry))
        const all = [...own, ...row.data.entries.filter(isNew)].toSorted((a, b) => a.until - b.until)
        await tx.objectStore('history').put({ id: key, entries: trimHistory(all, nowMs) })
      }
    },
    'relaxed',
  )
}

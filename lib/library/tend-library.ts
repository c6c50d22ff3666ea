import { makeRandomId } from '@/lib/record/record-id'
import { pairsFrom, timesBefore } from '@/lib/store/key-range'
import type { LibraryStore } from '@/lib/store/library-store'
import { metaNames, readMeta, timeSchema } from '@/lib/store/meta-row'
import { readRow } from '@/lib/store/read-row'
import { type LibraryContext, runBatch } from './run-batch'
import { forEachSlice } from './slices'

const dayMs = 24 * 3600 * 1000
/** Records lie in the trash for so long, counted from when this browser learnt of it (SYNC.md). */
export const trashAgeMs = 30 * dayMs
/** Undo reaches back so far. */
export const undoAgeMs = 7 * dayMs
/** A clock that moved further than this since the last time may be wrong: nothing goes until it was seen twice. */
const jumpMs = 3 * dayMs

export interface TendReport {
  /** Records that went for good. */
  purged: string[]
}

/** See `Library.tend`. */
export async function tendLibrary(
  context: LibraryContext,
  serverMs: number | undefined,
): Promise<TendReport> {
  const { store } = context
  const nowMs = serverMs ?? context.now()
  const isTrusted = serverMs !== undefined || (await isClockSteady(store, nowMs))
  const purged = isTrusted ? await findExpired(store, nowMs - trashAgeMs) : []
  const group = makeRandomId(context.random)
  await forEachSlice(purged, {}, async (slice, part) => {
    await runBatch(context, { group, part }, async (batch) => {
      for (const id of slice) await batch.setStatus(id, 'purged')
    })
  })
  await forgetHistory(store, purged)
  if (isTrusted) await forgetGroups(store, nowMs - undoAgeMs)
  return { purged }
}

/** Remembers this reading of the clock; was the one before near enough? */
async function isClockSteady(store: LibraryStore, nowMs: number): Promise<boolean> {
  return await store.write(['meta'], async (tx) => {
    const before = await readMeta(tx, metaNames.tended, timeSchema)
    await tx.objectStore('meta').put({ name: metaNames.tended, value: { at: nowMs } })
    return before !== undefined && Math.abs(nowMs - before.at) <= jumpMs
  })
}

async function findExpired(store: LibraryStore, before: number): Promise<string[]> {
  return await store.read(['records'], async (tx) => {
    const rows = await tx.objectStore('records').index('bySaved').getAll(pairsFrom('trash'))
    const read = rows.flatMap((raw) => readRow(raw)?.row ?? [])
    return read.filter(({ trashedAt }) => trashedAt !== undefined && trashedAt < before).map(({ id }) => id)
  })
}

/** What is gone for good leaves no earlier values behind either. */
async function forgetHistory(store: LibraryStore, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await store.write(['history'], async (tx) => {
    await Promise.all(ids.map((id) => tx.objectStore('history').delete(id)))
  })
}

async function forgetGroups(store: LibraryStore, before: number): Promise<void> {
  await store.write(['groups'], async (tx) => {
    let cursor = await tx.objectStore('groups').index('byTime').openCursor(timesBefore(before))
    while (cursor !== null) {
      await cursor.delete()
      cursor = await cursor.continue()
    }
  })
}

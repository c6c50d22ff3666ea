import type { LibraryStore } from '@/lib/store/library-store'
import { countsSchema, droppedSchema, metaNames, readMeta, timeSchema } from '@/lib/store/meta-row'
import { syncStateSchema } from '@/lib/sync/sync-state'
import { recount } from './row-changes'

/** What the library tells of itself; times in ms since 1970. */
export interface LibraryFacts {
  live: number
  trash: number
  /** Own transactions that no store has yet. */
  unsent: number
  lastBackup: number | undefined
  lastSync: number | undefined
  isReadOnly: boolean
  /** When the browser gave up a damaged library and began this one; until the user has taken note. */
  dropped: number | undefined
}

export async function readFacts(store: LibraryStore): Promise<LibraryFacts> {
  const isReadOnly = await store.isReadOnly()
  return await store.read(['records', 'aliases', 'outbox', 'sync', 'meta'], async (tx) => {
    const [counts, backup, unsent, sync, dropped] = await Promise.all([
      readMeta(tx, metaNames.counts, countsSchema),
      readMeta(tx, metaNames.backup, timeSchema),
      tx.objectStore('outbox').count(),
      tx.objectStore('sync').get('state'),
      readMeta(tx, metaNames.dropped, droppedSchema),
    ])
    const { live, trash } = counts ?? (await recount(tx))
    const state = syncStateSchema.safeParse(sync)
    const lastSync = state.success ? state.data.lastSuccessMs : undefined
    return { live, trash, unsent, lastBackup: backup?.at, lastSync, isReadOnly, dropped: dropped?.at }
  })
}

export async function noteBackup(store: LibraryStore, nowMs: number): Promise<void> {
  await store.write(['meta'], async (tx) => {
    await tx.objectStore('meta').put({ name: metaNames.backup, value: { at: nowMs } })
  })
}

/** The user has taken note that the library was dropped. */
export async function forgetDropped(store: LibraryStore): Promise<void> {
  await store.write(['meta'], async (tx) => {
    await tx.objectStore('meta').delete(metaNames.dropped)
  })
}

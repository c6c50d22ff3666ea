import type { FillRandom } from '@/lib/record/record-id'
import type { RecordIndexer } from '@/lib/store/indexer'
import type { LibraryStore } from '@/lib/store/library-store'
import { countsSchema, metaNames, readMeta } from '@/lib/store/meta-row'
import type { LibraryTransaction, StoreName } from '@/lib/store/schema'
import { createFlusher } from './flush-batch'
import { openStamper, type Stamper } from './stamp'
import { createBatch, type WriteBatch } from './write-batch'
import { writeGroup } from './write-group'
import { writeHistory } from './write-history'

/** What every part of the library works with. */
export interface LibraryContext {
  store: LibraryStore
  indexers: readonly RecordIndexer[]
  /** ms since 1970 */
  now: () => number
  random: FillRandom | undefined
}

export interface BatchOptions {
  /** Names the change for undo; `part` counts its transactions. */
  group: string
  part?: number
  /**
   * `relaxed`: on the disk a moment after it is answered. A later strict transaction takes all before it
   * along, since both browsers write one log in order.
   */
  durability?: 'strict' | 'relaxed'
  /** Written in the same transaction, before anything is read for the batch. */
  before?: (tx: LibraryTransaction) => Promise<void>
  /** Written in the same transaction, after the records. */
  also?: (tx: LibraryTransaction) => Promise<void>
}

const batchStores: readonly StoreName[] = [
  'records',
  'states',
  'addresses',
  'links',
  'aliases',
  'topics',
  'outbox',
  'sync',
  'history',
  'groups',
  'meta',
]

/**
 * The one way in which records are written: gathers the edits of `work` and writes views, registers,
 * indexes, history, undo and outbox in one transaction. If anything fails, nothing of it stays.
 * Answers what `work` answered and the ids of all records that look different now. A `work` of many records calls
 * `flushSoon` between them.
 */
export async function runBatch<T>(
  context: LibraryContext,
  options: BatchOptions,
  work: (batch: WriteBatch, flushSoon: () => void) => Promise<T>,
): Promise<{ result: T; ids: string[] }> {
  const { store, indexers } = context
  const stores = [...batchStores, ...indexers.flatMap((indexer) => indexer.stores)]
  return await store.write(
    stores,
    async (tx) => {
      const nowMs = context.now()
      await options.before?.(tx)
      const [stamper, counts] = await Promise.all([
        openStamper(tx, nowMs, context.random),
        readMeta(tx, metaNames.counts, countsSchema),
      ])
      const batch = createBatch(tx, stamper, counts === undefined || counts.aliases > 0)
      const flusher = createFlusher(batch, indexers, nowMs)
      const result = await work(batch, flusher.start)
      const existed = new Set([...batch.members.values()].filter((each) => each.hadRow).map(({ id }) => id))
      const [{ ids }] = await Promise.all([
        flusher.finish(),
        writeHistory(batch, existed, nowMs, options.group),
        writeGroup(batch, options.group, options.part ?? 0, existed, nowMs),
        writeOutbox(batch, stamper),
        stamper.finish(),
      ])
      await options.also?.(tx)
      return { result, ids }
    },
    options.durability,
  )
}

async function writeOutbox({ tx, ownEdits }: WriteBatch, stamper: Stamper): Promise<void> {
  if (!stamper.isOutboxKept || ownEdits.length === 0) return
  const { writer, sequence } = stamper.stamp()
  await tx.objectStore('outbox').put({ writer, sequence, edits: [...ownEdits] })
}

import { makeRandomId } from '@/lib/record/record-id'
import { sequencesAfter, sequencesUpTo } from '@/lib/store/key-range'
import { metaNames, readMeta, writerSchema } from '@/lib/store/meta-row'
import { outboxRowSchema } from '@/lib/store/outbox-row'
import { syncStateSchema } from '@/lib/sync/sync-state'
import type { SyncStore } from '@/lib/sync/sync-store'
import type { Transaction } from '@/lib/sync/transaction'
import type { LibraryChannel } from './library-channel'
import { readLog } from './read-log'
import { renameWriter } from './rename-writer'
import { type LibraryContext, runBatch } from './run-batch'

const stateName = 'state'

/** What the sync engine needs of the library: others' edits go through the same door as the user's. */
export function createSyncStore(context: LibraryContext, channel: LibraryChannel): SyncStore {
  const { store } = context
  return {
    async load() {
      const raw = await store.read(['sync'], (tx) => tx.objectStore('sync').get(stateName))
      const parsed = syncStateSchema.safeParse(raw)
      return parsed.success ? parsed.data : undefined
    },
    async commit(change) {
      const { ids } = await runBatch(
        context,
        {
          group: makeRandomId(context.random),
          before: async (tx) => {
            // In this order: sequences after a rename begin again at 1, and those are not acknowledged.
            if (change.acked !== undefined) {
              await tx.objectStore('outbox').delete(sequencesUpTo(change.acked))
            }
            if (change.rename !== undefined) await renameWriter(tx, change.rename)
          },
          also: async (tx) => {
            await tx.objectStore('sync').put(change.state, stateName)
          },
        },
        (batch) => batch.apply(change.edits ?? []),
      )
      if (ids.length > 0) channel.post({ kind: 'changed', records: ids })
    },
    async readOutbox(after, maxBytes) {
      return await store.read(['outbox'], async (tx) => {
        const found: Transaction[] = []
        let bytes = 0
        let cursor = await tx.objectStore('outbox').openCursor(sequencesAfter(after))
        while (cursor !== null && (found.length === 0 || bytes < maxBytes)) {
          const { sequence, edits } = outboxRowSchema.parse(cursor.value)
          bytes += JSON.stringify(edits).length
          if (found.length === 0 || bytes <= maxBytes) found.push({ sequence, edits })
          cursor = await cursor.continue()
        }
        return found
      })
    },
    readLog: (writer, after, upTo, maxBytes) => readLog(store, { writer, after, upTo, maxBytes }),
    async begin(makeState) {
      return await store.write(['meta', 'outbox', 'sync'], async (tx) => {
        const known = await readMeta(tx, metaNames.writer, writerSchema)
        const writer = known ?? { id: makeRandomId(context.random), sequence: 0 }
        const state = makeState(writer.id, writer.sequence)
        await Promise.all([
          tx.objectStore('meta').put({ name: metaNames.writer, value: writer }),
          tx.objectStore('meta').put({ name: metaNames.outbox, value: { isKept: true } }),
          // What came before goes out as a log (`publications`), not from the outbox.
          tx.objectStore('outbox').delete(sequencesUpTo(writer.sequence)),
          tx.objectStore('sync').put(state, stateName),
        ])
        return state
      })
    },
  }
}

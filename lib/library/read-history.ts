import { type HistoryEntry, historyRowSchema } from '@/lib/store/history-row'
import type { LibraryStore } from '@/lib/store/library-store'
import { trimHistory } from './write-history'

/** Earlier values of a record, newest first. A damaged row counts as none. */
export async function readHistory(store: LibraryStore, id: string, nowMs: number): Promise<HistoryEntry[]> {
  const row = await store.read(['history'], (tx) => tx.objectStore('history').get(id))
  const parsed = historyRowSchema.safeParse(row)
  return parsed.success ? trimHistory(parsed.data.entries, nowMs).reverse() : []
}

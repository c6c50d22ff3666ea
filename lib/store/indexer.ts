import type { ClipRecord } from '@/lib/record/record-schema'
import type { LibraryTransaction, StoreName } from './schema'

/**
 * One record before and after a transaction, as far as it is live: a new or restored record has no
 * `before`, one that went to the trash has no `after`. Each record stands once a transaction.
 */
export interface RecordChange {
  id: string
  before: ClipRecord | undefined
  after: ClipRecord | undefined
}

/**
 * Keeps an index in the record's own transaction (search, suggest). `stores` are opened readwrite with
 * it. `update` may await only requests of `tx`: any other wait ends the transaction. If it rejects, the
 * whole transaction is taken back.
 */
export interface RecordIndexer {
  readonly stores: readonly StoreName[]
  update(tx: LibraryTransaction, changes: readonly RecordChange[]): Promise<void>
}

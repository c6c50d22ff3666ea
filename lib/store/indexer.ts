import type { ClipRecord } from '@/lib/record/record-schema'
import type { LibraryReadTransaction, LibraryTransaction, StoreName } from './schema'

/**
 * One record before and after a transaction, as far as it is live: a new or restored record has no
 * `before`, one that went to the trash has no `after`. Each record stands once a transaction.
 */
export interface RecordChange {
  id: string
  before: ClipRecord | undefined
  after: ClipRecord | undefined
  /** Nothing was stored under this id before the transaction: an index need not look for it. */
  isNew?: boolean
}

/**
 * Keeps an index in the record's own transaction (search, suggest). `stores` are opened readwrite with
 * it. `update` may await only requests of `tx`: any other wait ends the transaction. If it rejects, the
 * whole transaction is taken back.
 */
export interface RecordIndexer {
  readonly stores: readonly StoreName[]
  update(tx: LibraryTransaction, changes: readonly RecordChange[]): Promise<void>
  /** The same chunk by chunk: `update` is this with one chunk. */
  begin(tx: LibraryTransaction): IndexUpdate
  /** Whether the index says of these records what it would say if they were written now. */
  isInStep(tx: LibraryReadTransaction, records: readonly IndexedRecord[]): Promise<boolean>
  /** Whether the index can be read in all its parts and holds `live` records, each of them once. */
  isWhole(tx: LibraryReadTransaction, live: number): Promise<boolean>
  /** Empties the index, however damaged it is; it is unfinished from then on. */
  clear(tx: LibraryTransaction): Promise<void>
  /**
   * Where an index that was emptied is unfinished: the record up to which it was made anew, '' at first.
   * An index that cannot be read counts as emptied.
   */
  unfinishedAfter(tx: LibraryReadTransaction | LibraryTransaction): Promise<string | undefined>
  /** Keeps how far making it anew has come; undefined: it is finished. */
  noteProgress(tx: LibraryTransaction, after: string | undefined): Promise<void>
}

/** One transaction's changes, given as they come, so that the database writes them while the next are made. */
export interface IndexUpdate {
  /** May be called before the call before it is answered. */
  add(changes: readonly RecordChange[]): Promise<void>
  /** When all of `add` is answered: writes what depends on all of them. */
  finish(): Promise<void>
}

/** A record as the index should hold it; without `record` it should hold none of that id. */
export interface IndexedRecord {
  id: string
  record: ClipRecord | undefined
}

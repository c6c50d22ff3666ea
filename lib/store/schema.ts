import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb'
import type { DraftRow } from './draft-row'
import type { GroupRow } from './group-row'
import type { HistoryRow } from './history-row'
import type { MetaRow } from './meta-row'
import type { OutboxRow } from './outbox-row'
import type { StoredRow } from './record-row'
import type { StateRow } from './state-row'

export const databaseName = 'clipfile'

/**
 * What each object store holds. The row types say what is written; whatever is read back counts as
 * `unknown` until the row's zod schema has read it. Version 1 is open for additions until the first
 * release; after it, a change is an entry of `migrations`.
 */
export interface LibrarySchema extends DBSchema {
  /**
   * The view of each record, as shown, with what the plain list is sorted by, and, where they do not lie apart, its
   * registers: every head of every path (SYNC.md, Merge). Live ones and those in the trash. Each index is written again at every change of a row; the
   * columns of the search index sort by all else.
   */
  records: {
    key: string
    value: StoredRow
    indexes: { bySaved: [string, number] }
  }
  /**
   * Registers of what has no row of its own: purged records, settings, who is led by another in a group; all where
   * they lie apart (`areRegistersApart`).
   */
  states: { key: string; value: StateRow }
  /** `[address key, record]` for every address of a record, every normaliser version. Value: 1. */
  addresses: { key: [string, string]; value: number }
  /** `[address key, record]` for every address that stands in a record's `related`. Value: 1. */
  links: { key: [string, string]; value: number }
  /** `[named record, naming record]` for every alias. Value: 1. */
  aliases: { key: [string, string]; value: number }
  /** How many live records carry a topic. */
  topics: { key: string; value: { topic: string; count: number } }
  /** Own transactions that wait to go out, by sequence; kept only once sync is set up. */
  outbox: { key: number; value: OutboxRow }
  /** What the sync engine remembers (cursors, queue, known files). Rows are its own. */
  sync: { key: string; value: unknown }
  /** Earlier values of a record's fields: local, the last 20 of a field, 90 days. */
  history: { key: string; value: HistoryRow }
  /** What undo needs: `[group, part]`. */
  groups: { key: [string, number]; value: GroupRow; indexes: { byTime: number } }
  /** One draft an address; see `lib/drafts`. */
  drafts: { key: string; value: DraftRow; indexes: { byTime: number } }
  /** What the last export wrote of a record, for the next import to compare with; by record. */
  exports: { key: string; value: unknown }
  /** Settings of this browser (synced ones are registers as well), by name. */
  settings: { key: string; value: unknown }
  /** The search index (lib/search/index): each live record as words, by document number. */
  searchDocuments: { key: number; value: unknown; indexes: { byRecord: string } }
  /** Packed documents that were deleted or changed since: their numbers, a row a transaction, by its first. */
  searchDead: { key: number; value: Uint32Array }
  /** `[segment, block]`: runs of terms with their posting lists. */
  searchBlocks: { key: [number, number]; value: unknown }
  /** `[segment, column]`: what sorting, filters and counts need of all its documents. */
  searchColumns: { key: [number, string]; value: unknown }
  /** The manifest of the index. */
  searchState: { key: string; value: unknown }
  /** What links and dismissals taught suggestions, by kind and name (lib/suggest). */
  suggestLearnt: { key: string; value: unknown }
  /** Writer and clock, counters, and what else there is one of. */
  meta: { key: string; value: MetaRow }
}

/** All object stores of this version, in the order in which they are erased and copied. */
export const storeNames = [
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
  'drafts',
  'exports',
  'settings',
  'searchDocuments',
  'searchDead',
  'searchBlocks',
  'searchColumns',
  'searchState',
  'suggestLearnt',
  'meta',
] as const
export type StoreName = (typeof storeNames)[number]

export type LibraryDatabase = IDBPDatabase<LibrarySchema>
/** A readwrite transaction over the stores that were asked for. Await nothing but its requests. */
export type LibraryTransaction = IDBPTransaction<LibrarySchema, StoreName[], 'readwrite'>
export type LibraryReadTransaction = IDBPTransaction<LibrarySchema, StoreName[], 'readonly'>

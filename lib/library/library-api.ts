import type { PathChange } from '@/lib/edits/edit-schema'
import type { JsonValue } from '@/lib/record/json'
import type { ClipRecord } from '@/lib/record/record-schema'
import type { HistoryEntry } from '@/lib/store/history-row'
import type { SyncStore } from '@/lib/sync/sync-store'
import type { CheckReport } from './check-library'
import type { RecordEdit } from './edit-record'
import type { ExportMark } from './export-marks'
import type { NameOwners } from './export-names'
import type { HeldRecord, SoughtRecords } from './find-held'
import type { RecordPut } from './import-put'
import type { LibraryFacts } from './library-facts'
import type { LocalRow, LocalRowKind } from './local-rows'
import type { MergedGroup } from './merged-groups'
import type { SharedKind, SharedValues } from './shared-values'
import type { TendReport } from './tend-library'

export type { RecordEdit, RecordPut }

/** Counts that a list shows beside itself. */
export interface ListPage {
  records: ClipRecord[]
  total: number
}

/** The plain list, by when its records were saved; `search` sorts by all else. */
export interface ListQuery {
  offset?: number
  limit?: number
  /** Newest first is the default. */
  descending?: boolean
  inTrash?: boolean
}

export interface RecordChanges {
  record: string
  changes: PathChange[]
  /** Paths whose new value stands beside those that are there, which stay under other versions. */
  keeps?: readonly string[] | undefined
}

/** What one call changed; `undo(group)` writes the inverse edits. */
export interface ChangeReceipt {
  group: string
  records: string[]
}

/** What an undo could not take back, since a later edit stands there. */
export interface UndoReport {
  undone: number
  kept: { record: string; path: string }[]
  /** The undo itself can be undone. */
  group: string
  records: string[]
}

/** How one save went. */
export interface SaveReport {
  /** The record as it stands after. */
  record: ClipRecord
  /** For `undo`; undoing a new record puts it in the trash. */
  group: string
  isNew: boolean
  /** Another window had changed the same fields: both values are kept, the newer is shown. */
  isChangedElsewhere: boolean
}

export interface SaveOptions {
  /** Saved records that this one newly links to link back to it. */
  isMutual?: boolean
}

export interface SliceOptions {
  /** Stops between slices, with `cancelled`; what was done stays done. */
  signal?: AbortSignal | undefined
  onProgress?: ((done: number, of: number) => void) | undefined
  /** The first change is written: `undo(group)` takes back all that are, whatever becomes of the rest. */
  onBegun?: ((group: string) => void) | undefined
}

export interface LibraryEvent {
  /**
   * `changed`: these records look different, here or in another window (`~settings` and the like stand
   * for settings, saved searches and vocabulary); all of the library if `records` is empty. `closed`:
   * the database had to close; the next call opens it again. `blocked`: another window keeps it open.
   * `newerVersion`, `updateFailed`: it can only be read. `updating`: an update is changing it.
   */
  kind: 'changed' | 'closed' | 'blocked' | 'newerVersion' | 'updateFailed' | 'updating'
  records: string[]
  /** Of `updating`: rows done and rows in all. */
  progress?: { done: number; of: number } | undefined
}

/**
 * The one door to the user's records. Every change, whoever makes it, is a list of edits by path; one
 * IndexedDB transaction writes the record, its search terms and the edits that wait to go out.
 * All methods reject with `AppError`.
 */
export interface Library {
  get(id: string): Promise<ClipRecord | undefined>
  getMany(ids: readonly string[]): Promise<ClipRecord[]>
  /** The record that any of these addresses belongs to, by normalised address, every normaliser version and alias. */
  /**
   * With `title`, an address other than the first (the one that is open) counts only if the titles agree,
   * since some sites name one canonical address for all their pages.
   */
  findByAddress(addresses: readonly string[], title?: string): Promise<ClipRecord | undefined>
  /** For imports: everything, in the trash too, that goes by one of these ids, addresses or file names. */
  findHeld(sought: SoughtRecords): Promise<HeldRecord[]>
  list(query?: ListQuery): Promise<ListPage>
  /** All ids, newest saved first; for walking a large library in pages. */
  allIds(): Promise<string[]>
  /**
   * Saves a new record or an edit of one: writes edits for the paths where `next` differs from `base`
   * (`base` undefined: a new record). A new record whose address is already held updates that one:
   * nothing is saved twice. Answers the record as it stands after.
   */
  save(next: ClipRecord, base: ClipRecord | undefined, options?: SaveOptions): Promise<ClipRecord>
  /** The same, with what undo needs. */
  saveAndReport(next: ClipRecord, base: ClipRecord | undefined, options?: SaveOptions): Promise<SaveReport>
  /**
   * Writes records under the ids that the caller chose, in slices of one transaction each: for imports and
   * restores, which match by more than the address. Nothing is merged, no link is completed.
   */
  putMany(puts: readonly RecordPut[], options?: SliceOptions): Promise<ChangeReceipt>
  /**
   * Edits live records as they stand when their slice is written, in slices of one transaction each. If `edit`
   * throws, the slices before are written.
   */
  editMany(ids: readonly string[], edit: RecordEdit, options?: SliceOptions): Promise<ChangeReceipt>
  /** Edits by path, in slices of one transaction each; ids that are not there are left out. */
  change(changes: readonly RecordChanges[], options?: SliceOptions): Promise<ChangeReceipt>
  trash(ids: readonly string[], options?: SliceOptions): Promise<ChangeReceipt>
  restore(ids: readonly string[], options?: SliceOptions): Promise<ChangeReceipt>
  /** Writes inverse edits where the undone edit still stands, and reports the rest. */
  undo(group: string, options?: SliceOptions): Promise<UndoReport>
  /** Values of a record that are not shown, since others were written at the same time. */
  otherVersions(id: string): Promise<{ path: string; values: (JsonValue | undefined)[] }[]>
  /** Live records whose coverage names this one, newest first. */
  linksTo(record: ClipRecord): Promise<ClipRecord[]>
  /** Topics of the user's vocabulary with their counts, most used first. */
  topics(): Promise<{ topic: string; count: number }[]>
  /** Records whose title or topics contain the words; until `search` serves it, a bounded scan. */
  find(text: string, limit: number): Promise<ClipRecord[]>
  /** Makes these records one (their values join; `undo` or `part` gives each its own back). */
  join(ids: readonly string[]): Promise<ChangeReceipt>
  /** Takes a record out of its group. */
  part(id: string): Promise<ChangeReceipt>
  /** Values that a record's fields had before: the last 20 of a field, 90 days, newest first. */
  history(id: string): Promise<HistoryEntry[]>
  /** Reads every record and its indexes; with `mend`, repairs what can be without losing a value. */
  check(mend: boolean, options?: SliceOptions): Promise<CheckReport>
  /** Goes on with a search index that is being made anew (an update, a repair that was cut off). */
  finishSearch(): Promise<void>
  /** What the health page tells of the library itself. */
  facts(): Promise<LibraryFacts>
  /** Remembers what files were written of these records, for `lastExports`. */
  noteExports(marks: readonly ExportMark[]): Promise<void>
  /** What the last export wrote of each of these records, where one was made in this browser. */
  lastExports(ids: readonly string[]): Promise<Map<string, ExportMark>>
  /** Which records have these paths, as earlier exports of this browser gave them. */
  nameOwners(paths: readonly string[]): Promise<NameOwners>
  /** For backups: records that were merged, each as it is by itself. */
  mergedGroups(): Promise<MergedGroup[]>
  /** For backups: a page of rows after `after` of what only this browser has. */
  localRows(kind: LocalRowKind, after?: string): Promise<{ rows: LocalRow[]; last: string | undefined }>
  /** The way back; rows under a key of `replaces` are written over. */
  putLocalRows(kind: LocalRowKind, rows: readonly LocalRow[], replaces: ReadonlySet<string>): Promise<void>
  /** Remembers that the user has a backup of now. */
  noteBackup(): Promise<void>
  /** `facts().dropped` has been taken note of. */
  forgetDropped(): Promise<void>
  /**
   * House-keeping for the background, once in some hours: lets records go that lay in the trash for 30
   * days, and what undo no longer needs. `serverMs` is a server's clock, where one is known.
   */
  tend(serverMs?: number): Promise<TendReport>
  /** Settings, saved searches and the topic vocabulary, as far as they go to the user's other browsers. */
  shared(kind: SharedKind): SharedValues
  /** The library as the sync engine sees it. */
  syncStore(): SyncStore
  /** Deletes everything in this browser. */
  erase(): Promise<void>
  subscribe(listener: (event: LibraryEvent) => void): () => void
  /** Closes the database and the channel; for tests and before a restore. */
  close(): Promise<void>
}

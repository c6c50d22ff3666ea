import type { Edit } from '@/lib/edits/edit-schema'
import type { WriterRename } from '@/lib/edits/rename-writer'
import type { SyncState } from './sync-state'
import type { Transaction } from './transaction'

/** What one commit does, all of it or nothing: first `acked`, then `rename`, then `edits`. */
export interface SyncCommit {
  state: SyncState
  /** Edits of others, applied to their records with views, indexes and this browser's clock. */
  edits?: readonly Edit[]
  /** Own transactions up to here leave the outbox. */
  acked?: number
  /**
   * Own edits after a sequence get a new writer's name: in the outbox, in the records they touched, and
   * for whatever is written from now on.
   */
  rename?: WriterRename
}

/** What the engine needs of the library's database; `lib/library` and `lib/store` bring it. */
export interface SyncStore {
  /** The engine's document, read by its schema; undefined before set-up. */
  load(): Promise<SyncState | undefined>
  commit(change: SyncCommit): Promise<void>
  /** Own transactions after a sequence, in order, about `maxBytes` of JSON, at least one if there is one. */
  readOutbox(after: number, maxBytes: number): Promise<Transaction[]>
  /**
   * What is left of a writer's edits after one sequence and up to another: the heads that carry its name,
   * in order, about `maxBytes` of JSON, at least one transaction if there is one. `isWhole`: there is no more.
   */
  readLog(writer: string, after: number, upTo: number, maxBytes: number): Promise<LogPart>
  /**
   * Turns the outbox on and writes the first document, in one transaction: `makeState` is given who writes
   * here and the highest sequence given so far. Replaces whatever document there was.
   */
  begin(makeState: (writer: string, sequence: number) => SyncState): Promise<SyncState>
}

/** A stretch of a writer's log, from the beginning of what was asked for. */
export interface LogPart {
  transactions: Transaction[]
  isWhole: boolean
}

export interface Clock {
  /** Ms since 1970, as this computer believes. */
  nowMs(): number
}

import type { ErrorCode } from '@/lib/errors/codes'
import type { LibraryStore } from '@/lib/store/library-store'
import { storeAddress } from '@/lib/sync/backends/open-backend'
import { lastingProblems } from '@/lib/sync/sync-state'
import type { SyncStore } from '@/lib/sync/sync-store'
import { countWaiting, readConnection } from './sync-connection'

/** What the user is told of sync. */
export interface SyncStatus {
  address: string
  isPaused: boolean
  lastSuccessMs: number | undefined
  /** Changes of this browser that are not on the store yet. */
  waiting: number
  /** Other browsers whose edits were read here. */
  browsers: number
  /** Logs still to go up at a first sync. */
  uploading: number
  /** After failures: not before then. */
  notBeforeMs: number | undefined
  blocked: ErrorCode | undefined
  problems: { code: ErrorCode; sinceMs: number }[]
}

/** Undefined where sync is not set up. */
export async function readSyncStatus(
  store: LibraryStore,
  syncStore: SyncStore,
): Promise<SyncStatus | undefined> {
  const [connection, state, waiting] = await Promise.all([
    readConnection(store),
    syncStore.load(),
    countWaiting(store),
  ])
  if (!connection || !state) return undefined
  return {
    address: storeAddress(connection.settings),
    isPaused: connection.isPaused,
    lastSuccessMs: state.lastSuccessMs,
    waiting,
    browsers: Object.keys(state.cursors).length,
    uploading: state.publications.length,
    notBeforeMs: state.failures > 0 ? state.notBeforeMs : undefined,
    blocked: state.blocked,
    problems: lastingProblems(state),
  }
}

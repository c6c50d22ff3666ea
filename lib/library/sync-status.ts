import type { ErrorCode } from '@/lib/errors/codes'
import type { LibraryStore } from '@/lib/store/library-store'
import { type StoreSettings, storeAddress } from '@/lib/sync/backends/open-backend'
import { lastingProblems, type SyncState } from '@/lib/sync/sync-state'
import type { SyncStore } from '@/lib/sync/sync-store'
import { countWaiting, readConnection } from './sync-connection'
import { hasPassphrase } from './sync-keys'
import { readTrouble, type SyncTrouble } from './sync-trouble'

/** What the user is told of sync. */
export interface SyncStatus {
  address: string
  /** With credentials; to be asked for its host, or changed. Never shown. */
  settings: StoreSettings
  isPaused: boolean
  hasPassphrase: boolean
  lastSuccessMs: number | undefined
  /** Changes of this browser that are not on the store yet. */
  waiting: number
  /** Other browsers whose edits were read here. */
  browsers: number
  /** Changes of others that were read here. */
  read: number
  /** Share of this browser's own log that is up, 0 to 1, while it goes out whole. */
  uploaded: number | undefined
  /** After failures: not before then. */
  notBeforeMs: number | undefined
  blocked: ErrorCode | undefined
  /** Why the last run failed. */
  trouble: SyncTrouble | undefined
  /** Another browser writes under a newer key: its code is needed here. */
  needsCode: boolean
  /** What lasts with one browser's files; `writer` names it. */
  problems: { writer: string; code: ErrorCode; sinceMs: number }[]
}

/** Undefined where sync is not set up. */
export async function readSyncStatus(
  store: LibraryStore,
  syncStore: SyncStore,
): Promise<SyncStatus | undefined> {
  const [connection, state, waiting, trouble] = await Promise.all([
    readConnection(store),
    syncStore.load(),
    countWaiting(store),
    readTrouble(store),
  ])
  if (!connection || !state) return undefined
  const isKeyUnknown = Object.values(state.problems).some(({ code }) => code === 'sync.unknownKey')
  return {
    address: storeAddress(connection.settings),
    settings: connection.settings,
    isPaused: connection.isPaused,
    hasPassphrase: hasPassphrase(connection),
    lastSuccessMs: state.lastSuccessMs,
    waiting,
    browsers: Object.keys(state.cursors).filter((writer) => !state.former.includes(writer)).length,
    read: Object.values(state.cursors).reduce((sum, { sequence }) => sum + sequence, 0),
    uploaded: uploadedShare(state),
    notBeforeMs: state.failures > 0 ? state.notBeforeMs : undefined,
    blocked: state.blocked,
    trouble,
    // At once, unlike other problems: a key does not turn up by waiting.
    needsCode: isKeyUnknown || trouble?.code === 'sync.unknownKey',
    problems: lastingProblems(state).filter(({ code }) => code !== 'sync.unknownKey'),
  }
}

function uploadedShare({ publications }: SyncState): number | undefined {
  const upTo = publications.reduce((sum, publication) => sum + publication.upTo, 0)
  const done = publications.reduce((sum, publication) => sum + publication.done, 0)
  return upTo === 0 ? undefined : done / upTo
}

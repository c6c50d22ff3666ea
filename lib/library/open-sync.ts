import type { StoreSettings } from '@/lib/sync/backends/open-backend'
import { describeBrowser } from './describe-browser'
import type { OpenedLibrary } from './open-library'
import { SyncService } from './sync-service'
import { readSyncStatus, type SyncStatus } from './sync-status'

export interface OpenedSync {
  service: SyncService
  status(): Promise<SyncStatus | undefined>
}

/** One runner a profile: a run in the background and one in a page wait for nobody, the second just ends. */
const lockName = 'clipfile-sync'

/** Sync over an opened library, for the background and for the page of Options. */
export function openSync(
  { store, library }: Pick<OpenedLibrary, 'store' | 'library'>,
  isAllowed: (settings: StoreSettings) => Promise<boolean>,
): OpenedSync {
  const syncStore = library.syncStore()
  const service = new SyncService({
    store,
    syncStore,
    devices: library.shared('devices'),
    fetch: (input, init) => fetch(input, init),
    now: Date.now,
    deviceName: describeBrowser(navigator.userAgent),
    isAllowed,
    alone: async <T>(work: () => Promise<T>): Promise<T | undefined> =>
      navigator.locks.request(lockName, { ifAvailable: true }, (lock) => (lock ? work() : undefined)),
  })
  return { service, status: () => readSyncStatus(store, syncStore) }
}

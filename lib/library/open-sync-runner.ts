import type { StoreSettings } from '@/lib/sync/backends/open-backend'
import { describeBrowser } from './describe-browser'
import type { OpenedLibrary } from './open-library'
import { type SyncPorts, SyncRunner } from './sync-runner'

/** One runner a profile: a run in the background and one in a page wait for nobody, the second just ends. */
const lockName = 'clipfile-sync'

/** What sync stands on in this browser, over an opened library. */
export function makeSyncPorts(
  { store, library }: Pick<OpenedLibrary, 'store' | 'library'>,
  isAllowed: (settings: StoreSettings) => Promise<boolean>,
): SyncPorts {
  return {
    store,
    syncStore: library.syncStore(),
    devices: library.shared('devices'),
    fetch: (input, init) => fetch(input, init),
    now: Date.now,
    deviceName: describeBrowser(navigator.userAgent),
    isAllowed,
    alone: async <T>(work: () => Promise<T>): Promise<T | undefined> =>
      navigator.locks.request(lockName, { ifAvailable: true }, (lock) => (lock ? work() : undefined)),
  }
}

/** For the background: it runs sync, and loads nothing of what sets sync up. */
export function openSyncRunner(
  opened: Pick<OpenedLibrary, 'store' | 'library'>,
  isAllowed: (settings: StoreSettings) => Promise<boolean>,
): SyncRunner {
  return new SyncRunner(makeSyncPorts(opened, isAllowed))
}

import type { StoreSettings } from '@/lib/sync/backends/open-backend'
import { describeBrowser } from './describe-browser'
import type { OpenedLibrary } from './open-library'
import { type SyncPorts, SyncRunner } from './sync-runner'

/** One runner a profile, background and pages together. */
const lockName = 'clipfile-sync'

/** See `SyncPorts.alone`. */
export async function runAlone<T>(
  work: () => Promise<T>,
  { isWaiting }: { isWaiting: boolean },
): Promise<T | undefined> {
  return await navigator.locks.request(lockName, { ifAvailable: !isWaiting }, (lock) =>
    lock ? work() : undefined,
  )
}

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
    alone: runAlone,
  }
}

/** For the background: it runs sync, and loads nothing of what sets sync up. */
export function openSyncRunner(
  opened: Pick<OpenedLibrary, 'store' | 'library'>,
  isAllowed: (settings: StoreSettings) => Promise<boolean>,
): SyncRunner {
  return new SyncRunner(makeSyncPorts(opened, isAllowed))
}

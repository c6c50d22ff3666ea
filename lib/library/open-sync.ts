import type { StoreSettings } from '@/lib/sync/backends/open-backend'
import type { OpenedLibrary } from './open-library'
import { makeSyncPorts } from './open-sync-runner'
import { SyncService } from './sync-service'
import { readSyncStatus, type SyncStatus } from './sync-status'

export interface OpenedSync {
  service: SyncService
  status(): Promise<SyncStatus | undefined>
}

/** Sync over an opened library, for the page of Options. */
export function openSync(
  opened: Pick<OpenedLibrary, 'store' | 'library'>,
  isAllowed: (settings: StoreSettings) => Promise<boolean>,
): OpenedSync {
  const ports = makeSyncPorts(opened, isAllowed)
  return { service: new SyncService(ports), status: () => readSyncStatus(ports.store, ports.syncStore) }
}

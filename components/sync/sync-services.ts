import type { SyncService } from '@/lib/library/sync-service'
import type { SyncStatus } from '@/lib/library/sync-status'
import type { StoreSettings } from '@/lib/sync/backends/open-backend'

/** What the sync section is given. */
export interface SyncServices {
  service: SyncService
  status(): Promise<SyncStatus | undefined>
  /** Asks for the store's host; the first statement of a click. */
  requestStore(settings: StoreSettings): Promise<boolean>
  /** Gives the permission for the store's host back. */
  giveBack(settings: StoreSettings): Promise<void>
  /** Deletes the library in this browser. */
  erase(): Promise<void>
  /** Calls back when the library changed, here or elsewhere. */
  subscribe(listener: () => void): () => void
  copy(text: string): Promise<void>
  recordCount(): Promise<number>
  openImport(): void
}

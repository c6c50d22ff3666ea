import type { CheckReport } from '@/lib/library/check-library'
import type { RunOptions } from './run-options'

export interface StorageFacts {
  usedBytes: number | undefined
  quotaBytes: number | undefined
  /** Whether the browser has promised not to evict; `exempt`: the extension's permission does it. */
  eviction: 'exempt' | 'promised' | 'possible'
  browserName: string
  /** ISO instants. */
  lastBackup: string | undefined
  lastSync: string | undefined
  /** Own changes that no other browser or store has yet; 0 without sync. */
  unsent: number
  /** When the browser found the library damaged and began an empty one, until the user has taken note. */
  dropped?: string | undefined
}

/** Where the data lies and whether it is whole. */
export interface HealthServices {
  facts(): Promise<StorageFacts>
  /** Reads every record and its index; with `mend` repairs what can be repaired without losing a value. */
  check(mend: boolean, options?: RunOptions): Promise<CheckReport>
  forgetDropped(): Promise<void>
  /** Asks the browser to keep the data for good; answers whether it does. */
  askPersist(): Promise<boolean>
}

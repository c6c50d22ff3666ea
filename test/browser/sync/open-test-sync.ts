import { createLibrary } from '@/lib/library/create-library'
import type { Library } from '@/lib/library/library-api'
import { SyncService } from '@/lib/library/sync-service'
import { readSyncStatus, type SyncStatus } from '@/lib/library/sync-status'
import { readSyncNeed, readTrouble } from '@/lib/library/sync-trouble'
import { createStore } from '@/lib/store/library-store'
import type { StoreSettings } from '@/lib/sync/backends/open-backend'
import type { SyncOutcome } from '@/lib/sync/run-sync'
import { type MemoryWebdav, memoryAddress } from '../../support/memory-webdav'
import { dropDatabase, nextName } from '../library/open-test-library'

export const settings = {
  kind: 'webdav',
  url: memoryAddress,
  username: 'reader',
  password: 'canary-password',
} satisfies StoreSettings

/** One browser of the user: library and sync over a database of its own. */
export interface TestBrowser {
  library: Library
  service: SyncService
  /** What the browser answers when asked whether the host may be reached. */
  permission: { isGranted: boolean }
  status(): Promise<SyncStatus>
  /** Runs to the end as the button does; answers how it ended. */
  sync(): Promise<SyncOutcome | undefined>
  trouble(): Promise<string | undefined>
  need(): Promise<string | undefined>
  close(): Promise<void>
}

export function openTestBrowser(share: MemoryWebdav, deviceName: string): TestBrowser {
  const name = nextName()
  const store = createStore({ name })
  const library = createLibrary({ store, channelName: name })
  const syncStore = library.syncStore()
  const permission = { isGranted: true }
  const service = new SyncService({
    store,
    syncStore,
    devices: library.shared('devices'),
    fetch: (input, init) => share.fetch(input, init),
    now: Date.now,
    deviceName,
    isAllowed: async () => permission.isGranted,
    alone: (work) => work(),
  })
  return {
    library,
    service,
    permission,
    async status() {
      const status = await readSyncStatus(store, syncStore)
      if (status === undefined) throw new Error('sync is off')
      return status
    },
    async sync() {
      for (;;) {
        const outcome = await service.run({ isForced: true })
        if (outcome?.kind !== 'more') return outcome
      }
    },
    need: () => readSyncNeed(store, syncStore),
    trouble: async () => (await readTrouble(store))?.code,
    async close() {
      await library.close()
      await dropDatabase(name)
    },
  }
}

/** Both ways until nothing is new. */
export async function syncAll(...browsers: TestBrowser[]): Promise<void> {
  for (let round = 0; round < 2; round++) for (const browser of browsers) await browser.sync()
}

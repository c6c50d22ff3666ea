import type { LibraryStore } from '@/lib/store/library-store'
import { storeNames } from '@/lib/store/schema'

/**
 * Empties every object store in one transaction. The next edit is by a new writer: what this browser
 * sent before stays another one's in the eyes of sync.
 */
export async function eraseLibrary(store: LibraryStore): Promise<void> {
  await store.write(storeNames, async (tx) => {
    await Promise.all(storeNames.map((name) => tx.objectStore(name).clear()))
  })
}

import { getRecords } from '@/lib/library/read-records'
import type { ClipRecord } from '@/lib/record/record-schema'
import { createSearch } from '@/lib/search/create-search'
import type { LibraryStore } from '@/lib/store/library-store'

/** Saved records that fit the typed words, best first, by the library's own search. */
export async function findRecords(store: LibraryStore, text: string, limit: number): Promise<ClipRecord[]> {
  const { ids } = await createSearch(store).search(text, { limit })
  return getRecords(store, ids)
}

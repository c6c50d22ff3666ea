import { createSearch } from '@/lib/search/create-search'
import { createSearchIndexer } from '@/lib/search/index/search-indexer'
import type { Search } from '@/lib/search/search-api'
import type { RecordIndexer } from '@/lib/store/indexer'
import { createStore, type LibraryStore } from '@/lib/store/library-store'
import { createLibrary } from './create-library'
import type { Library } from './library-api'

export interface OpenedLibrary {
  store: LibraryStore
  library: Library
  search: Search
}

/**
 * Every index that is written in a record's own transaction. Background and pages alike write with all of
 * them: one that left an index out would leave it behind.
 */
export function createIndexers(): RecordIndexer[] {
  return [createSearchIndexer()]
}

/** The library of this browser, as every context of the extension opens it. `name` is for tests. */
export function openLibrary(name?: string): OpenedLibrary {
  const store = name === undefined ? createStore() : createStore({ name })
  const search = createSearch(store)
  const library = createLibrary({
    store,
    indexers: createIndexers(),
    ...(name === undefined ? {} : { channelName: name }),
    find: async (text, limit) => {
      const { ids } = await search.search(text, { limit })
      return await library.getMany(ids)
    },
  })
  return { store, library, search }
}

import type { Library } from '@/lib/library/library-api'
import type { ClipRecord } from '@/lib/record/record-schema'
import type { MatchTerms, Search, SearchOptions } from '@/lib/search/search-api'
import { hasFilters } from '../state/filters'
import type { Route } from '../state/route'

export interface ListSlice {
  records: ClipRecord[]
  total: number
  marks?: MatchTerms
  corrections?: readonly { typed: string; used: string }[]
}

/** Where a list's rows come from. */
export interface ListSource {
  read(offset: number, limit: number): Promise<ListSlice>
  ids(offset: number, limit: number): Promise<string[]>
}

/** The list that a route asks for: the plain library without words or filters, else what the search finds. */
export function listSourceOf(route: Route, library: Library, search: Search): ListSource {
  if (route.view === 'trash') return trashSource(library)
  const options = searchOptionsOf(route)
  // Every other order is one of the index's columns.
  if (route.query.trim() || hasFilters(route.filters) || options.sort !== 'saved')
    return searchSource(route.query, options, library, search)
  return plainSource(options, library, search)
}

/** What a route asks of the search; `title` runs from A to Z unless turned round. */
export function searchOptionsOf(route: Route): SearchOptions {
  const hasWords = route.query.trim() !== ''
  const chosen = route.sort ?? 'rank'
  const sort = chosen === 'rank' && !hasWords ? 'saved' : chosen
  return { filters: route.filters, sort, descending: (sort !== 'title') !== route.isAscending }
}

function searchSource(query: string, options: SearchOptions, library: Library, search: Search): ListSource {
  return {
    async read(offset, limit) {
      const found = await search.search(query, { ...options, offset, limit })
      const records = inOrder(found.ids, await library.getMany(found.ids))
      return { records, total: found.total, marks: found.marks, corrections: found.corrections }
    },
    ids: async (offset, limit) => (await search.search(query, { ...options, offset, limit })).ids,
  }
}

function plainSource(options: SearchOptions, library: Library, search: Search): ListSource {
  const descending = options.descending ?? true
  return {
    read: (offset, limit) => library.list({ offset, limit, descending }),
    async ids(offset, limit) {
      if (offset === 0 && limit === Number.POSITIVE_INFINITY) return library.allIds()
      return (await search.search('', { ...options, offset, limit })).ids
    },
  }
}

function trashSource(library: Library): ListSource {
  return {
    read: (offset, limit) => library.list({ offset, limit, inTrash: true }),
    async ids(offset, limit) {
      const count = Number.isFinite(limit) ? limit : (await library.list({ limit: 1, inTrash: true })).total
      const page = await library.list({ offset, limit: count, inTrash: true })
      return page.records.map((record) => record.id)
    },
  }
}

/** Records in the order of ids; one that is gone since the search leaves no hole. */
function inOrder(ids: readonly string[], records: readonly ClipRecord[]): ClipRecord[] {
  const byId = new Map(records.map((record) => [record.id, record]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

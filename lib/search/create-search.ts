import { z } from '@/lib/record/zod'
import type { LibraryStore } from '@/lib/store/library-store'
import { readSearchRows, type SearchRows, searchStores } from '@/lib/store/search-stores'
import { createIndexReader, type IndexSnapshot } from './index/index-reader'
import { correctWords } from './query/correct-words'
import { countFacets } from './query/count-facets'
import { findPartLists, matchQuery } from './query/match-query'
import { orderMatches, placeOf, segmentStarts } from './query/order-matches'
import { parseQuery } from './query/parse-query'
import { termsToMark } from './query/terms-to-mark'
import type { Search, SearchFilters, SearchOptions, SearchResult } from './search-api'

/** Up to this many ids are read row by row; for more the column of all ids is cheaper. */
const mostSingleReads = 100
const recordOfRow = z.object({ record: z.string() })

/** What stays of the last query, so that scrolling on does not run it again. */
interface LastOrder {
  key: string
  generation: number
  order: Uint32Array
  result: Omit<SearchResult, 'ids'>
}

/** Search over the index that rests in `store`. Keeps what it read until the index changes. */
export function createSearch(store: Pick<LibraryStore, 'read'>): Search {
  const reader = createIndexReader()
  let last: LastOrder | undefined

  return {
    async search(queryText, options = {}) {
      return await store.read(searchStores, async (tx) => {
        const rows = readSearchRows(tx)
        const snapshot = await reader.open(rows)
        const key = JSON.stringify([queryText, options.filters, options.sort, options.descending])
        if (last?.key !== key || last.generation !== snapshot.generation) {
          last = {
            key,
            generation: snapshot.generation,
            ...(await runQuery(rows, snapshot, queryText, options)),
          }
        }
        const { order, result } = last
        const offset = options.offset ?? 0
        const page = order.subarray(offset, offset + Math.min(options.limit ?? 20, order.length))
        return { ids: await readIds(rows, snapshot, page), ...result }
      })
    },
    async facets(queryText, filters = {}) {
      return await store.read(searchStores, async (tx) => {
        const rows = readSearchRows(tx)
        const snapshot = await reader.open(rows)
        const { matches } = await matchText(rows, snapshot, queryText, filters)
        return await countFacets(rows, snapshot, matches)
      })
    },
  }
}

async function matchText(rows: SearchRows, snapshot: IndexSnapshot, text: string, filters: SearchFilters) {
  const query = parseQuery(text)
  const lists = await findPartLists(rows, snapshot, query)
  const matches = await matchQuery(rows, snapshot, query, filters, lists)
  const corrected = await correctWords(rows, snapshot, lists, matches)
  if (!corrected) return { query, matches, corrections: [] }
  return {
    query,
    matches: await matchQuery(rows, snapshot, query, filters, corrected.lists),
    corrections: corrected.corrections,
  }
}

async function runQuery(rows: SearchRows, snapshot: IndexSnapshot, text: string, options: SearchOptions) {
  const { query, matches, corrections } = await matchText(rows, snapshot, text, options.filters ?? {})
  const sort = options.sort ?? 'rank'
  const order = await orderMatches(rows, snapshot, matches, sort, options.descending ?? sort !== 'title')
  return { order, result: { total: order.length, marks: termsToMark(query, corrections), corrections } }
}

async function readIds(rows: SearchRows, snapshot: IndexSnapshot, page: Uint32Array): Promise<string[]> {
  const starts = segmentStarts(snapshot)
  const places = Array.from(page, (position) => placeOf(starts, position))
  if (places.length > mostSingleReads) {
    const columns = await Promise.all(snapshot.segments.map((view) => view.column(rows, 'records')))
    const ids = columns.map((column) => column.ids.split('\n'))
    return places.map(({ segment, document }) => ids[segment]?.[document] ?? '')
  }
  const found = await Promise.all(
    places.map(async ({ segment, document }) => {
      const core = await snapshot.segments[segment]?.column(rows, 'core')
      return recordOfRow.parse(await rows.document(core?.numbers[document] ?? 0)).record
    }),
  )
  return found
}

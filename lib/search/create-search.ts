import type { LibraryStore } from '@/lib/store/library-store'
import { readSearchRows, type SearchRows, searchStores } from '@/lib/store/search-stores'
import { idAt } from './index/id-column'
import { createIndexReader, type IndexSnapshot } from './index/index-reader'
import type { ColumnKind } from './index/segment-schema'
import { correctWords } from './query/correct-words'
import { countFacets } from './query/count-facets'
import { findPartLists, matchQuery } from './query/match-query'
import { orderMatches, placeOf, segmentStarts } from './query/order-matches'
import { parseQuery } from './query/parse-query'
import { termsToMark } from './query/terms-to-mark'
import type { Search, SearchFilters, SearchOptions, SearchResult } from './search-api'

/** So many results are ordered at first: a few screens. */
const mostFirst = 200
/** What every query with words reads first, and what it needs last: asked for while words are looked up. */
const neededColumns = ['index', 'lengths'] as const
/** Ids are read off their column: a row of the document for each would take three times as long. */
const lastColumns = ['saved', 'records'] as const

/** What stays of the last query, so that scrolling on does not run it again. */
interface LastOrder {
  key: string
  generation: number
  /** The first results, or all. */
  order: Uint32Array
  result: Omit<SearchResult, 'ids'>
}

/** Search over the index that rests in `store`. Keeps what it read until the index changes. */
export function createSearch(store: Pick<LibraryStore, 'read'>): Search {
  const reader = createIndexReader(neededColumns)
  let last: LastOrder | undefined

  return {
    async search(queryText, options = {}) {
      return await store.read(searchStores, async (tx) => {
        const rows = readSearchRows(tx)
        const snapshot = await reader.open(rows)
        const key = JSON.stringify([queryText, options.filters, options.sort, options.descending])
        const offset = options.offset ?? 0
        const end = offset + (options.limit ?? 20)
        const isKnown = last?.key === key && last.generation === snapshot.generation
        if (last === undefined || !isKnown || last.order.length < Math.min(end, last.result.total)) {
          // Whoever asks for more than the first ones is likely to scroll on.
          const most = end <= mostFirst ? mostFirst : Number.POSITIVE_INFINITY
          last = {
            key,
            generation: snapshot.generation,
            ...(await runQuery(rows, snapshot, queryText, options, most)),
          }
        }
        const { order, result } = last
        const page = order.subarray(offset, Math.min(end, order.length))
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

async function matchText(
  rows: SearchRows,
  snapshot: IndexSnapshot,
  text: string,
  filters: SearchFilters,
  next: readonly ColumnKind[] = [],
) {
  const query = parseQuery(text)
  const lists = await findPartLists(rows, snapshot, query)
  const [matches] = await Promise.all([
    matchQuery(rows, snapshot, query, filters, lists),
    ...snapshot.segments.flatMap((view) => next.map((kind) => view.column(rows, kind))),
  ])
  const corrected = await correctWords(rows, snapshot, lists, matches)
  if (!corrected) return { query, matches, corrections: [] }
  return {
    query,
    matches: await matchQuery(rows, snapshot, query, filters, corrected.lists),
    corrections: corrected.corrections,
  }
}

async function runQuery(
  rows: SearchRows,
  snapshot: IndexSnapshot,
  text: string,
  options: SearchOptions,
  most: number,
) {
  const { query, matches, corrections } = await matchText(
    rows,
    snapshot,
    text,
    options.filters ?? {},
    lastColumns,
  )
  const sort = options.sort ?? 'rank'
  const descending = options.descending ?? sort !== 'title'
  const { order, total } = await orderMatches(rows, snapshot, matches, sort, descending, most)
  return { order, result: { total, marks: termsToMark(query, corrections), corrections } }
}

async function readIds(rows: SearchRows, snapshot: IndexSnapshot, page: Uint32Array): Promise<string[]> {
  const starts = segmentStarts(snapshot)
  const columns = await Promise.all(snapshot.segments.map((view) => view.column(rows, 'records')))
  return Array.from(page, (position) => {
    const { segment, document } = placeOf(starts, position)
    const column = columns[segment]
    return column ? idAt(column, document) : ''
  })
}

import type { ClipRecord } from '@/lib/record/record-schema'
import { pairsFrom } from '@/lib/store/key-range'
import type { LibraryStore } from '@/lib/store/library-store'
import { countsSchema, metaNames, readMeta } from '@/lib/store/meta-row'
import { lastKeys } from '@/lib/store/newest-first'
import { readRow } from '@/lib/store/read-row'
import type { LibraryReadTransaction } from '@/lib/store/schema'
import type { ListPage, ListQuery } from './library-api'
import { recount } from './row-changes'

const defaultLimit = 50

/** One page in the order in which records were saved: only the rows of the page are read. */
export async function listRecords(store: LibraryStore, query: ListQuery): Promise<ListPage> {
  const { offset = 0, limit = defaultLimit, descending: isDescending = true, inTrash = false } = query
  const list = inTrash ? 'trash' : 'live'
  return await store.read(['records', 'meta', 'aliases'], async (tx) => {
    const counts = (await readMeta(tx, metaNames.counts, countsSchema)) ?? (await recount(tx))
    const total = counts[list]
    const ids = await pageFromNearerEnd(tx, { list, isDescending, offset, limit }, total)
    return { records: await readRecords(tx, ids), total }
  })
}

interface Page {
  list: 'live' | 'trash'
  isDescending: boolean
  offset: number
  limit: number
}

/** The rows before a page are walked over one by one (100,000 take a second): from where there are fewer. */
async function pageFromNearerEnd(tx: LibraryReadTransaction, page: Page, total: number): Promise<string[]> {
  const behind = total - page.offset - page.limit
  if (page.offset <= Math.max(behind, page.limit)) return await pageOfIds(tx, page)
  const isDescending = !page.isDescending
  const limit = Math.min(page.limit, total - page.offset)
  if (limit <= 0) return []
  const ids = await pageOfIds(tx, { ...page, isDescending, offset: Math.max(0, behind), limit })
  return ids.toReversed()
}

async function pageOfIds(
  tx: LibraryReadTransaction,
  { list, isDescending, offset, limit }: Page,
): Promise<string[]> {
  const range = pairsFrom(list)
  if (isDescending) return await lastKeys(tx, range, offset, limit)
  const index = tx.objectStore('records').index('bySaved')
  return (await index.getAllKeys(range, offset + limit)).slice(offset)
}

/** The records of these ids in their order; damaged rows as far as they are readable. */
export async function readRecords(tx: LibraryReadTransaction, ids: readonly string[]): Promise<ClipRecord[]> {
  const store = tx.objectStore('records')
  const rows = await Promise.all(ids.map((id) => store.get(id)))
  return rows.flatMap((raw) => readRow(raw)?.row.record ?? [])
}

/** Ids of all live records, newest saved first. */
export async function listAllIds(store: LibraryStore): Promise<string[]> {
  return await store.read(['records'], async (tx) => {
    const ids = await tx.objectStore('records').index('bySaved').getAllKeys(pairsFrom('live'))
    return ids.reverse()
  })
}

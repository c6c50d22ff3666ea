import type { ClipRecord } from '@/lib/record/record-schema'
import { pairsFrom } from '@/lib/store/key-range'
import type { LibraryStore } from '@/lib/store/library-store'
import { countsSchema, metaNames, readMeta } from '@/lib/store/meta-row'
import { readRow } from '@/lib/store/read-row'
import type { LibraryReadTransaction } from '@/lib/store/schema'
import type { ListPage, ListQuery } from './library-api'
import { recount } from './row-changes'

const indexNames = {
  saved: 'bySaved',
  published: 'byPublished',
  quality: 'byQuality',
  heat: 'byHeat',
  title: 'byTitle',
} as const

const defaultLimit = 50

/** One page in the order of an index: only the rows of the page are read. */
export async function listRecords(store: LibraryStore, query: ListQuery): Promise<ListPage> {
  const { offset = 0, limit = defaultLimit, sort = 'saved', inTrash = false } = query
  const isDescending = query.descending ?? sort !== 'title'
  const list = inTrash ? 'trash' : 'live'
  return await store.read(['records', 'meta', 'aliases'], async (tx) => {
    const counts = (await readMeta(tx, metaNames.counts, countsSchema)) ?? (await recount(tx))
    const ids = await pageOfIds(tx, indexNames[sort], list, isDescending, offset, limit)
    return { records: await readRecords(tx, ids), total: counts[list] }
  })
}

async function pageOfIds(
  tx: LibraryReadTransaction,
  name: (typeof indexNames)[keyof typeof indexNames],
  list: 'live' | 'trash',
  isDescending: boolean,
  offset: number,
  limit: number,
): Promise<string[]> {
  const index = tx.objectStore('records').index(name)
  const range = pairsFrom(list)
  if (!isDescending && offset === 0) return await index.getAllKeys(range, limit)
  const ids: string[] = []
  let cursor = await index.openKeyCursor(range, isDescending ? 'prev' : 'next')
  if (cursor !== null && offset > 0) cursor = await cursor.advance(offset)
  while (cursor !== null && ids.length < limit) {
    ids.push(cursor.primaryKey)
    if (ids.length < limit) cursor = await cursor.continue()
  }
  return ids
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

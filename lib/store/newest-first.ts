import type { IDBPIndex } from 'idb'
import { z } from '@/lib/record/zod'
import type { LibraryReadTransaction, LibrarySchema, StoreName } from './schema'

const keysSchema = z.array(z.string())

type BySaved = IDBPIndex<LibrarySchema, StoreName[], 'records', 'bySaved'>

/**
 * Whether `getAll` and `getAllKeys` can go backwards (`direction`, which came with `getAllRecords`: Chromium 141).
 * A cursor takes a reply of the database for each step: fifty rows at the top of 100,000 took 60 to 130 ms of a page
 * just opened, in which nothing could be saved, and take 2.
 */
const canGoBackwards = typeof IDBIndex !== 'undefined' && 'getAllRecords' in IDBIndex.prototype

/** Primary keys of `range` from its end: `limit` of them after the first `offset`. */
export async function lastKeys(
  tx: LibraryReadTransaction,
  range: IDBKeyRange,
  offset: number,
  limit: number,
): Promise<string[]> {
  const index: BySaved = tx.objectStore('records').index('bySaved')
  if (canGoBackwards) {
    const options = { query: range, direction: 'prev', count: offset + limit }
    // The options stand where the range does; types know of ranges only.
    const found: unknown = await Reflect.apply(index.getAllKeys, index, [options])
    return keysSchema.parse(Array.isArray(found) ? found.slice(offset) : found)
  }
  const keys: string[] = []
  let cursor = await index.openKeyCursor(range, 'prev')
  if (cursor !== null && offset > 0) cursor = await cursor.advance(offset)
  while (cursor !== null && keys.length < limit) {
    keys.push(cursor.primaryKey)
    if (keys.length < limit) cursor = await cursor.continue()
  }
  return keys
}

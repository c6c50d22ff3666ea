import { AppError } from '@/lib/errors/app-error'
import { keysAfter } from '@/lib/store/key-range'
import { readRow } from '@/lib/store/read-row'
import type { SliceOptions } from './library-api'
import type { LibraryContext } from './run-batch'
import { pageLength } from './walk-states'

/**
 * Makes the indexes of words anew from the rows, a transaction a page. What is saved meanwhile writes
 * its own part; a rebuilding that was cut off leaves records out until the next check mends that.
 */
export async function rebuildSearch(
  { store, indexers }: Pick<LibraryContext, 'store' | 'indexers'>,
  options: Pick<SliceOptions, 'signal'> = {},
): Promise<void> {
  const stores = indexers.flatMap((indexer) => indexer.stores)
  await store.write(stores, async (tx) => {
    for (const indexer of indexers) await indexer.clear(tx)
  })
  let after: string | undefined
  while (true) {
    if (options.signal?.aborted) throw new AppError('cancelled')
    const from = after
    after = await store.write(['records', ...stores], async (tx) => {
      const raws = await tx.objectStore('records').getAll(keysAfter(from), pageLength)
      const changes = raws.flatMap((raw) => {
        const row = readRow(raw)?.row
        return row?.list === 'live' ? [{ id: row.id, before: undefined, after: row.record }] : []
      })
      for (const indexer of indexers) await indexer.update(tx, changes)
      return raws.at(-1)?.id
    })
    if (after === undefined) return
  }
}

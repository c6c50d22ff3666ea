import { AppError } from '@/lib/errors/app-error'
import { keysAfter } from '@/lib/store/key-range'
import { readRow } from '@/lib/store/read-row'
import type { SliceOptions } from './library-api'
import type { LibraryContext } from './run-batch'
import { pageLength } from './walk-states'

type RebuildContext = Pick<LibraryContext, 'store' | 'indexers'>

/**
 * Makes the indexes of words anew from the rows, a transaction a page. What is saved meanwhile writes
 * its own part; where it is cut off, `finishSearch` goes on.
 */
export async function rebuildSearch(
  context: RebuildContext,
  options: Pick<SliceOptions, 'signal'> = {},
): Promise<void> {
  const { store, indexers } = context
  await store.write(
    indexers.flatMap((indexer) => indexer.stores),
    async (tx) => {
      for (const indexer of indexers) await indexer.clear(tx)
    },
  )
  await finishSearch(context, options)
}

/**
 * Goes on with making the indexes anew where that was cut off, or where they cannot be read (an older
 * format). Reads one row where they are finished.
 */
export async function finishSearch(
  { store, indexers }: RebuildContext,
  options: Pick<SliceOptions, 'signal'> = {},
): Promise<void> {
  for (const indexer of indexers) {
    let after = await store.read(indexer.stores, (tx) => indexer.unfinishedAfter(tx))
    while (after !== undefined) {
      if (options.signal?.aborted) throw new AppError('cancelled')
      const from = after === '' ? undefined : after
      after = await store.write(['records', ...indexer.stores], async (tx) => {
        const raws = await tx.objectStore('records').getAll(keysAfter(from), pageLength)
        const changes = raws.flatMap((raw) => {
          const row = readRow(raw)?.row
          return row?.list === 'live' ? [{ id: row.id, before: undefined, after: row.record }] : []
        })
        await indexer.update(tx, changes)
        const reached = raws.at(-1)?.id
        await indexer.noteProgress(tx, reached)
        return reached
      })
    }
  }
}

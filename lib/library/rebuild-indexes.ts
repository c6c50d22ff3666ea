import { keysAfter } from '@/lib/store/key-range'
import type { LibraryStore } from '@/lib/store/library-store'
import { metaNames } from '@/lib/store/meta-row'
import { readRow } from '@/lib/store/read-row'
import { type RowChange, recount, writeRowChanges } from './row-changes'
import { pageLength } from './walk-states'

/** Makes addresses, links, topic counts and counters anew from the rows, in one transaction. */
export async function rebuildIndexes(store: LibraryStore): Promise<void> {
  await store.write(['records', 'addresses', 'links', 'topics', 'aliases', 'meta'], async (tx) => {
    await Promise.all([
      tx.objectStore('addresses').clear(),
      tx.objectStore('links').clear(),
      tx.objectStore('topics').clear(),
    ])
    let after: string | undefined
    while (true) {
      const rows = await tx.objectStore('records').getAll(keysAfter(after), pageLength)
      const changes = rows.flatMap((raw): RowChange[] => {
        const row = readRow(raw)?.row
        return row === undefined ? [] : [{ id: row.id, before: undefined, after: row }]
      })
      if (changes.length === 0) break
      await writeRowChanges(tx, changes)
      after = changes.at(-1)?.id
    }
    await tx.objectStore('meta').put({ name: metaNames.counts, value: await recount(tx) })
  })
}

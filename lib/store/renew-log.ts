import type { LibraryStore } from './library-store'

const prefix = 'ballast-'
/** Below the 64 kB from which Chromium keeps a value in a file of its own. */
const rowLength = 60_000
/** More than LevelDB gathers (4 MB) before it begins a new log. */
const rowCount = 90

/**
 * Has Chromium begin a new log. A browser that is killed while it writes leaves the last record of LevelDB's
 * log torn. Chromium leaves that out at the next start, and goes on writing behind it; at the start after,
 * the torn record and what follows it fail their checksum, and Chromium deletes the whole database
 * (seen: `Corruption: checksum mismatch`, three times in some 250 kills; `test/e2e/torn-log.test.ts`). A log is
 * left behind once more was written than is gathered in memory. So: call it once, soon after the browser
 * has started. What it writes is gone again when it resolves.
 */
export async function renewLog(store: Pick<LibraryStore, 'write'>): Promise<void> {
  await store.write(
    ['meta'],
    async (tx) => {
      const value = 'x'.repeat(rowLength)
      const rows = Array.from({ length: rowCount }, (_, at) => ({ name: `${prefix}${at}`, value }))
      await Promise.all(rows.map((row) => tx.objectStore('meta').put(row)))
    },
    'relaxed',
  )
  await store.write(
    ['meta'],
    async (tx) => {
      await tx.objectStore('meta').delete(IDBKeyRange.bound(prefix, `${prefix}\uffff`))
    },
    'relaxed',
  )
}

import { deleteDB, type IDBPDatabase, openDB } from 'idb'
import { keysAfter } from './key-range'
import type { LibraryDatabase, StoreName } from './schema'

/**
 * What cannot be made anew: views, registers, what waits to go out, drafts and settings. Indexes can.
 * All have keys that are texts or numbers.
 */
const copiedStores = ['records', 'states', 'outbox', 'sync', 'history', 'drafts', 'settings', 'meta'] as const
const rowsAtOnce = 200
const completeMark = 'complete'

export type Progress = (done: number, of: number) => void

export function copyName(name: string): string {
  return `${name}-before-update`
}

/** Copies the library into a database of its own, page by page; an older, unfinished copy is replaced. */
export async function makeCopy(db: LibraryDatabase, onProgress: Progress): Promise<void> {
  const name = copyName(db.name)
  await deleteDB(name)
  const stores = copiedStores.filter((store) => db.objectStoreNames.contains(store))
  const copy = await openDB(name, 1, {
    upgrade(target) {
      for (const store of [...stores, completeMark]) target.createObjectStore(store)
    },
  })
  try {
    const counts = await Promise.all(stores.map((store) => db.count(store)))
    const total = counts.reduce((sum, count) => sum + count, 0)
    let done = 0
    for (const store of stores) {
      for await (const page of pagesOf(db, store)) {
        const tx = copy.transaction(store, 'readwrite')
        for (const [key, row] of page) void tx.store.put(row, key)
        await tx.done
        done += page.length
        onProgress(done, total)
      }
    }
    await copy.put(completeMark, db.version, 'version')
  } finally {
    copy.close()
  }
}

/** Was every record of the copy taken over, readable where it was readable before? */
export async function isWholeAfterUpdate(
  db: LibraryDatabase,
  isReadable: (row: unknown) => boolean,
  onProgress: Progress,
): Promise<boolean> {
  const copy = await openDB(copyName(db.name))
  try {
    if (!copy.objectStoreNames.contains(completeMark)) return true
    if ((await copy.get(completeMark, 'version')) === undefined) return true
    const total = await copy.count('records')
    let done = 0
    for (const store of ['states', 'records'] as const) {
      for await (const page of pagesOf(copy, store)) {
        const tx = db.transaction(store, 'readonly')
        const rows: unknown[] = await Promise.all(page.map(([key]) => tx.store.get(String(key))))
        const isLost = page.some(([, before], index) => isReadable(before) && !isReadable(rows[index]))
        if (isLost) return false
        if (store !== 'records') continue
        done += page.length
        onProgress(done, total)
      }
    }
    return true
  } finally {
    copy.close()
  }
}

export async function dropCopy(name: string): Promise<void> {
  await deleteDB(copyName(name))
}

type Row = [key: string | number, row: unknown]

async function* pagesOf(
  db: LibraryDatabase | IDBPDatabase,
  store: (typeof copiedStores)[number] & StoreName,
): AsyncGenerator<Row[]> {
  let after: string | number | undefined
  while (true) {
    const range = after === undefined ? null : keysAfter(after)
    const tx = (db as IDBPDatabase).transaction(store, 'readonly') // either database has these stores
    const [keys, rows] = await Promise.all([
      tx.store.getAllKeys(range, rowsAtOnce),
      tx.store.getAll(range, rowsAtOnce),
    ])
    const page = keys.flatMap((key, index): Row[] =>
      typeof key === 'string' || typeof key === 'number' ? [[key, rows[index]]] : [],
    )
    if (page.length > 0) yield page
    if (keys.length < rowsAtOnce) return
    after = page.at(-1)?.[0]
  }
}

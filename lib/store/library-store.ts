import { AppError } from '@/lib/errors/app-error'
import { type OpenedDatabase, type OpenOptions, openDatabase } from './open-database'
import type { LibraryReadTransaction, LibraryTransaction, StoreName } from './schema'
import { databaseName } from './schema'
import { toStoreError } from './store-error'

export type StoreEvent =
  | { kind: 'closed' | 'blocked' | 'newerVersion' | 'updateFailed' }
  /** An older library is being brought to this version: rows done and rows in all. */
  | { kind: 'updating'; done: number; of: number }

/** The library's database, opened at the first use and again after it had to close. */
export interface LibraryStore {
  /** Runs `work` in one readonly transaction; rejects with AppError. */
  read<T>(stores: readonly StoreName[], work: (tx: LibraryReadTransaction) => Promise<T>): Promise<T>
  /**
   * Runs `work` in one readwrite transaction and answers once it is on the disk (strict durability),
   * or, relaxed, once the browser has it. If `work` or the write fails, nothing of it stays. Rejects with AppError: `store.newerVersion` where
   * the database is of a newer version, `store.full` where the disk is full.
   */
  write<T>(
    stores: readonly StoreName[],
    work: (tx: LibraryTransaction) => Promise<T>,
    durability?: 'strict' | 'relaxed',
  ): Promise<T>
  /** Opens now: true if it can only be read (a newer version, or an update that could not be verified). */
  isReadOnly(): Promise<boolean>
  subscribe(listener: (event: StoreEvent) => void): () => void
  close(): Promise<void>
}

export type StoreOptions = Partial<Pick<OpenOptions, 'name' | 'migrations'>>

/** `name` other than the product's own is for tests. */
export function createStore(options: StoreOptions = {}): LibraryStore {
  const listeners = new Set<(event: StoreEvent) => void>()
  let opened: Promise<OpenedDatabase> | undefined

  const announce = (event: StoreEvent) => {
    for (const listener of listeners) listener(event)
  }
  const open = (): Promise<OpenedDatabase> => {
    opened ??= openDatabase({
      name: databaseName,
      ...options,
      onBlocked: () => announce({ kind: 'blocked' }),
      onProgress: (done, of) => announce({ kind: 'updating', done, of }),
      onClosed: () => {
        opened = undefined
        announce({ kind: 'closed' })
      },
    }).then(
      (database) => {
        if (database.refusal === 'store.newerVersion') announce({ kind: 'newerVersion' })
        if (database.refusal === 'store.updateFailed') announce({ kind: 'updateFailed' })
        return database
      },
      (error: unknown) => {
        opened = undefined
        throw error
      },
    )
    return opened
  }

  return {
    async read(stores, work) {
      return await withReopening(open, async ({ db }) => {
        const present = stores.filter((name) => db.objectStoreNames.contains(name))
        if (present.length < stores.length) throw new AppError('store.newerVersion')
        return await work(db.transaction(present, 'readonly'))
      })
    },
    async write(stores, work, durability = 'strict') {
      return await withReopening(open, async ({ db, refusal }) => {
        if (refusal !== undefined) throw new AppError(refusal)
        const tx = db.transaction([...new Set(stores)], 'readwrite', { durability })
        return await finish(tx, work)
      })
    },
    isReadOnly: async () => (await open()).refusal !== undefined,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      const closing = opened
      opened = undefined
      if (closing !== undefined) (await closing).db.close()
    },
  }
}

/** The connection may have closed for an upgrade since it was opened: then one more try. */
async function withReopening<T>(
  open: () => Promise<OpenedDatabase>,
  work: (opened: OpenedDatabase) => Promise<T>,
): Promise<T> {
  try {
    return await work(await open())
  } catch (error) {
    if (!isClosedConnection(error)) throw toStoreError(error)
  }
  try {
    return await work(await open())
  } catch (error) {
    throw toStoreError(error)
  }
}

/** `transaction()` on a connection that is closing throws before anything was done. */
function isClosedConnection(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError' && error.message.includes('clos')
}

async function finish<T>(tx: LibraryTransaction, work: (tx: LibraryTransaction) => Promise<T>): Promise<T> {
  // Watched from the start: an abort (a full disk) rejects it even while `work` still waits.
  const done = tx.done.then(
    () => undefined,
    (error: unknown) => ({ error: error ?? tx.error }),
  )
  try {
    const result = await work(tx)
    const failure = await done
    if (failure !== undefined) throw failure.error
    return result
  } catch (error) {
    try {
      tx.abort()
    } catch {
      // Aborted already, by the failure that is being reported.
    }
    await done
    // A request of an aborted transaction fails with AbortError; the reason stands here.
    throw tx.error ?? error
  }
}

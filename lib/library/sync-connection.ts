import type { LibraryStore } from '@/lib/store/library-store'
import { type Connection, connectionSchema } from '@/lib/sync/connection'

const name = 'connection'

/** The way to the vault; undefined before set-up and after leaving. */
export async function readConnection(store: LibraryStore): Promise<Connection | undefined> {
  const raw = await store.read(['sync'], (tx) => tx.objectStore('sync').get(name))
  const parsed = connectionSchema.safeParse(raw)
  return parsed.success ? parsed.data : undefined
}

export async function writeConnection(store: LibraryStore, connection: Connection): Promise<void> {
  await store.write(['sync'], async (tx) => {
    await tx.objectStore('sync').put(connection, name)
  })
}

/** Leaves the vault: keys, credentials and the engine's memory go; records and what waits stay as they are. */
export async function forgetConnection(store: LibraryStore): Promise<void> {
  await store.write(['sync', 'meta', 'outbox'], async (tx) => {
    await tx.objectStore('sync').clear()
    await tx.objectStore('outbox').clear()
    await tx.objectStore('meta').put({ name: 'outbox', value: { isKept: false } })
  })
}

export async function countWaiting(store: LibraryStore): Promise<number> {
  return await store.read(['outbox'], (tx) => tx.objectStore('outbox').count())
}

import { openDB } from 'idb'
import { AppError } from '@/lib/errors/app-error'
import { z } from '@/lib/record/zod'
import { metaNames } from './meta-row'
import { type Migration, migrations } from './migrations'
import type { LibraryDatabase, LibrarySchema } from './schema'
import { errorName, toStoreError } from './store-error'
import { copyBeforeUpdate, newestVersion, readFacts, verifyUpdate, withUpdateLock } from './update-database'

export interface OpenOptions {
  name: string
  migrations?: readonly Migration[]
  /** Another connection asked for a newer version or a deletion: this one is closed already. */
  onClosed: (reason: 'versionChange' | 'terminated') => void
  /** Another window keeps an older version open; opening goes on when it closes. */
  onBlocked?: () => void
  onProgress?: (done: number, of: number) => void
}

export interface OpenedDatabase {
  db: LibraryDatabase
  /** Why every write is refused; undefined: it is not. */
  refusal: 'store.newerVersion' | 'store.updateFailed' | undefined
}

/**
 * Opens the library at this version. An older one is copied, migrated, checked against the copy, and the
 * copy dropped; a newer one opens as it is, for reading. Rejects with `store.unavailable` where there is
 * no database (a Firefox private window), `store.full` where the disk has no room for the copy.
 */
export async function openDatabase(options: OpenOptions): Promise<OpenedDatabase> {
  if (typeof indexedDB === 'undefined') throw new AppError('store.unavailable')
  try {
    const version = newestVersion(options.migrations ?? migrations)
    const facts = await readFacts(options.name)
    const isOlder = facts.version !== undefined && facts.version < version
    if (!isOlder && !facts.hasCopy) return await openPlain(version, options)
    return await withUpdateLock(options.name, () => openUpdating(version, options))
  } catch (error) {
    throw toStoreError(error)
  }
}

async function openUpdating(version: number, options: OpenOptions): Promise<OpenedDatabase> {
  const onProgress = options.onProgress ?? (() => undefined)
  // Another context may have done all this while the lock was waited for.
  const facts = await readFacts(options.name)
  if (facts.version !== undefined && facts.version < version) {
    await copyBeforeUpdate(options.name, onProgress)
  } else if (!facts.hasCopy) {
    return await openPlain(version, options)
  }
  const opened = await openPlain(version, options)
  if (opened.refusal !== undefined) return opened
  const isWhole = await verifyUpdate(opened.db, onProgress)
  return isWhole ? opened : { ...opened, refusal: 'store.updateFailed' }
}

async function openPlain(version: number, options: OpenOptions): Promise<OpenedDatabase> {
  try {
    return { db: await openAt(version, options), refusal: undefined }
  } catch (error) {
    if (errorName(error) !== 'VersionError') throw error
    return { db: await openAt(undefined, options), refusal: 'store.newerVersion' }
  }
}

async function openAt(version: number | undefined, options: OpenOptions): Promise<LibraryDatabase> {
  const list = version === undefined ? [] : (options.migrations ?? migrations)
  let failure: unknown
  const opening = openDB<LibrarySchema>(options.name, version, {
    async upgrade(db, oldVersion, _newVersion, tx, event) {
      // Its failure is that of opening, which is reported.
      tx.done.catch(() => undefined)
      try {
        for (const migration of list) {
          if (migration.to > oldVersion) await migration.run(db, tx, options.onProgress ?? (() => undefined))
        }
        const dropped = readDataLoss(event)
        if (dropped !== undefined) {
          await tx
            .objectStore('meta')
            .put({ name: metaNames.dropped, value: { at: Date.now(), reason: dropped } })
        }
      } catch (error) {
        failure = error
        abortQuietly(tx)
      }
    },
    blocked: () => options.onBlocked?.(),
    blocking(_current, _blocked, event) {
      const { target } = event
      if (target instanceof IDBDatabase) target.close()
      options.onClosed('versionChange')
    },
    terminated: () => options.onClosed('terminated'),
  })
  try {
    return await opening
  } catch (error) {
    throw failure ?? error
  }
}

const dataLossSchema = z.object({ dataLoss: z.literal('total'), dataLossMessage: z.string().catch('') })

/**
 * Chromium deletes a database whose files it finds damaged (after a crash, say) and opens an empty one.
 * Only this event tells, by two attributes of Chromium's own (`IDBVersionChangeEvent.dataLoss`).
 */
function readDataLoss(event: IDBVersionChangeEvent): string | undefined {
  const told = {
    dataLoss: Reflect.get(event, 'dataLoss'),
    dataLossMessage: Reflect.get(event, 'dataLossMessage'),
  }
  return dataLossSchema.safeParse(told).data?.dataLossMessage
}

function abortQuietly(tx: { abort(): void }): void {
  try {
    tx.abort()
  } catch {
    // It has aborted by itself, for the reason that is reported already.
  }
}

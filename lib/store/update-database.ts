import { openDB } from 'idb'
import { AppError } from '@/lib/errors/app-error'
import { copyName, dropCopy, isWholeAfterUpdate, makeCopy, type Progress } from './copy-database'
import type { Migration } from './migrations'
import { readRow } from './read-row'
import type { LibraryDatabase, LibrarySchema } from './schema'

/** What stands on the disk, told without opening anything. */
export interface DatabaseFacts {
  /** Undefined: there is none yet. */
  version: number | undefined
  /** An update began and was not verified. */
  hasCopy: boolean
}

export async function readFacts(name: string): Promise<DatabaseFacts> {
  // Private windows of Firefox refuse the question too; then opening says what is wrong.
  const databases = await indexedDB.databases().catch((): IDBDatabaseInfo[] => [])
  return {
    version: databases.find((database) => database.name === name)?.version,
    hasCopy: databases.some((database) => database.name === copyName(name)),
  }
}

/** Before an older database is changed, everything that cannot be made anew is copied. */
export async function copyBeforeUpdate(name: string, onProgress: Progress): Promise<void> {
  const db = await openDB<LibrarySchema>(name, undefined, {
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })
  try {
    await makeCopy(db, onProgress)
  } finally {
    db.close()
  }
}

/**
 * After an update: drops the copy if every record is there and readable. Else it is kept, and false says
 * that the library must not be written.
 */
export async function verifyUpdate(db: LibraryDatabase, onProgress: Progress): Promise<boolean> {
  const isWhole = await isWholeAfterUpdate(db, isReadable, onProgress)
  if (isWhole) await dropCopy(db.name)
  return isWhole
}

/** A row of `records` that fits its schema, or any row of `states`, which has no record. */
function isReadable(row: unknown): boolean {
  if (typeof row === 'object' && row !== null && 'packed' in row && !('record' in row)) return true
  return readRow(row)?.isDamaged === false
}

/** One context at a time updates; the others wait and find it done. */
export async function withUpdateLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (typeof navigator === 'undefined' || navigator.locks === undefined) return await work()
  return await navigator.locks.request(`${name}-update`, work)
}

/** The version that the last migration leads to; the list must have no gap. */
export function newestVersion(migrations: readonly Migration[]): number {
  const isWhole = migrations.every(({ to }, index) => to === index + 1)
  if (!isWhole) throw new AppError('unexpected', { cause: 'migrations must be numbered 1, 2, 3' })
  return migrations.length
}

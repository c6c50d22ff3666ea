import type { IDBPDatabase, IDBPTransaction } from 'idb'
import type { LibrarySchema, StoreName } from './schema'

type UpgradeTransaction = IDBPTransaction<LibrarySchema, StoreName[], 'versionchange'>

export interface Migration {
  /** The version that this leads to; entries stand in order, without a gap. */
  readonly to: number
  /** Awaits only requests of `tx`. `onProgress` hears of rows done and rows in all. */
  run(
    db: IDBPDatabase<LibrarySchema>,
    tx: UpgradeTransaction,
    onProgress: (done: number, of: number) => void,
  ): Promise<void>
}

/** Released entries are never changed; a new version is a new entry. */
export const migrations: readonly Migration[] = [
  {
    to: 1,
    async run(db) {
      const records = db.createObjectStore('records', { keyPath: 'id' })
      records.createIndex('bySaved', ['list', 'saved'])
      db.createObjectStore('states', { keyPath: 'id' })
      db.createObjectStore('addresses')
      db.createObjectStore('links')
      db.createObjectStore('aliases')
      db.createObjectStore('topics', { keyPath: 'topic' })
      db.createObjectStore('outbox', { keyPath: 'sequence' })
      db.createObjectStore('sync')
      db.createObjectStore('history', { keyPath: 'id' })
      const groups = db.createObjectStore('groups', { keyPath: ['group', 'part'] })
      groups.createIndex('byTime', 'at')
      const drafts = db.createObjectStore('drafts', { keyPath: 'key' })
      drafts.createIndex('byTime', 'at')
      db.createObjectStore('exports')
      db.createObjectStore('settings')
      const documents = db.createObjectStore('searchDocuments', { keyPath: 'number' })
      // One row a record, which is not asked of the database: it would look every new one up again.
      documents.createIndex('byRecord', 'record')
      for (const name of ['searchDead', 'searchBlocks', 'searchColumns', 'searchState'] as const) {
        db.createObjectStore(name)
      }
      db.createObjectStore('suggestLearnt')
      db.createObjectStore('meta', { keyPath: 'name' })
    },
  },
]

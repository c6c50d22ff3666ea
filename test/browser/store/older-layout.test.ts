import { openDB } from 'idb'
import { afterEach, expect, test } from 'vitest'
import { applyEdits } from '@/lib/edits/apply-edits'
import { diffRecords } from '@/lib/edits/diff-records'
import { makeEdits } from '@/lib/edits/make-edits'
import { emptyState } from '@/lib/edits/record-state'
import { openLibrary } from '@/lib/library/open-library'
import type { ClipRecord } from '@/lib/record/record-schema'
import { packState } from '@/lib/store/pack-state'
import { databaseName } from '@/lib/store/schema'
import { dropDatabase, makeRecord } from '../library/open-test-library'

// Version 1: registers lay in `states` beside every row, words in rows that went by their number.
async function makeVersionOne(records: readonly ClipRecord[]): Promise<void> {
  const db = await openDB(databaseName, 1, {
    upgrade(old) {
      old.createObjectStore('records', { keyPath: 'id' }).createIndex('bySaved', ['list', 'saved'])
      old.createObjectStore('states', { keyPath: 'id' })
      for (const name of ['addresses', 'links', 'aliases', 'sync', 'exports', 'settings'])
        old.createObjectStore(name)
      old.createObjectStore('topics', { keyPath: 'topic' })
      old.createObjectStore('outbox', { keyPath: 'sequence' })
      old.createObjectStore('history', { keyPath: 'id' })
      old.createObjectStore('groups', { keyPath: ['group', 'part'] }).createIndex('byTime', 'at')
      old.createObjectStore('drafts', { keyPath: 'key' }).createIndex('byTime', 'at')
      const documents = old.createObjectStore('searchDocuments', { keyPath: 'number' })
      documents.createIndex('byRecord', 'record', { unique: true })
      for (const name of ['searchDead', 'searchBlocks', 'searchColumns', 'searchState', 'suggestLearnt']) {
        old.createObjectStore(name)
      }
      old.createObjectStore('meta', { keyPath: 'name' })
    },
  })
  const tx = db.transaction(['records', 'states', 'searchDocuments', 'searchState'], 'readwrite')
  for (const [number, record] of records.entries()) {
    const stamp = { writer: 'w'.repeat(16), sequence: number + 1, hlc: '0000000000001-0000' }
    const state = applyEdits(
      emptyState(record.id),
      makeEdits(emptyState(record.id), diffRecords(undefined, record), stamp, 0),
    )
    void tx
      .objectStore('records')
      .put({ id: record.id, list: 'live', saved: Date.parse(record.savedDateTime ?? '') / 1000, record })
    void tx.objectStore('states').put({ id: record.id, packed: packState(state, record) })
    void tx.objectStore('searchDocuments').put({ number, record: record.id, words: ['old'] })
  }
  void tx.objectStore('searchState').put({ format: 4, generation: 9, segments: [] }, 'manifest')
  await tx.done
  db.close()
}

afterEach(() => dropDatabase(databaseName))

test('a library of version 1 is read, searched, edited and moved row by row', async () => {
  const records = ['a', 'b', 'c'].map((id) => makeRecord(id, { title: `Harbour ${id}`, topics: ['x'] }))
  await makeVersionOne(records)
  const { library, search, store } = openLibrary()
  expect(await library.getMany(['a', 'b', 'c'])).toEqual(records)
  await library.finishSearch()
  expect((await search.search('harbour ')).ids.toSorted()).toEqual(['a', 'b', 'c'])
  const [first] = records
  if (first === undefined) throw new Error('none')
  const edited = await library.save({ ...first, title: 'Quay', topics: ['x', 'y'] }, first)
  expect(edited).toEqual({ ...first, title: 'Quay', topics: ['x', 'y'] })
  expect((await search.search('quay ')).ids).toEqual(['a'])
  expect((await search.search('harbour ')).ids.toSorted()).toEqual(['b', 'c'])
  const left = await store.read(['states'], (tx) => tx.objectStore('states').getAllKeys())
  expect(left).toEqual(['b', 'c'])
  expect((await library.check(true)).damaged).toEqual([])
  expect(await library.check(false)).toMatchObject({ damaged: [], areIndexesOff: false })
  await library.close()
})

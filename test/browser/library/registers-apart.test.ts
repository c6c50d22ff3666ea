import { afterEach, expect, test } from 'vitest'
import { openLibrary } from '@/lib/library/open-library'
import type { LibraryStore } from '@/lib/store/library-store'
import { databaseName } from '@/lib/store/schema'
import { dropDatabase, makeRecord } from './open-test-library'

afterEach(() => dropDatabase(databaseName))

/** As rows were written before registers lay in them. */
async function setApart(store: LibraryStore): Promise<void> {
  await store.write(['records', 'states'], async (tx) => {
    for (const { packed, ...row } of await tx.objectStore('records').getAll()) {
      await tx.objectStore('records').put(row)
      await tx.objectStore('states').put({ id: row.id, packed })
    }
  })
}

test('registers that lie beside their rows are read, and move into the row that is written next', async () => {
  const { library, search, store } = openLibrary()
  const records = ['a', 'b', 'c'].map((id) => makeRecord(id, { title: `Harbour ${id}`, topics: ['x'] }))
  for (const record of records) await library.save(record, undefined)
  await setApart(store)
  expect(await library.getMany(['a', 'b', 'c'])).toEqual(records)
  expect(await library.check(false)).toMatchObject({ damaged: [], areIndexesOff: false })
  const [first] = records
  if (first === undefined) throw new Error('none')
  const next = { ...first, title: 'Quay', topics: ['x', 'y'] }
  expect(await library.save(next, first)).toEqual(next)
  await library.editMany(['b'], (record) => ({ ...record, note: 'n' }))
  const apart = await store.read(['states'], (tx) => tx.objectStore('states').getAllKeys())
  expect(apart).toEqual(['c'])
  expect((await search.search('quay ')).ids).toEqual(['a'])
  expect((await search.search('harbour ')).ids.toSorted()).toEqual(['b', 'c'])
  expect(await library.check(false)).toMatchObject({ damaged: [], areIndexesOff: false })
  await library.close()
})

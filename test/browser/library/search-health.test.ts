import { afterEach, beforeEach, expect, test } from 'vitest'
import { type OpenedLibrary, openLibrary } from '@/lib/library/open-library'
import { finishSearch } from '@/lib/library/rebuild-search'
import { createSearchIndexer } from '@/lib/search/index/search-indexer'
import { tendIndex } from '@/lib/search/index/tend-index'
import type { RecordIndexer } from '@/lib/store/indexer'
import { searchStores } from '@/lib/store/search-stores'
import { makeRecords } from '../../support/library-page/make-records'
import { ownTexts } from '../../support/library-page/own-texts'

const records = makeRecords(160, ownTexts, 5)
let opened: OpenedLibrary

beforeEach(async () => {
  opened = openLibrary(`search-health-${crypto.randomUUID()}`)
  await opened.library.putMany(records.map((next) => ({ next })))
  await opened.library.trash(['seed-7'])
  await tendIndex(opened.store)
})
afterEach(async () => {
  await opened.library.erase()
  await opened.library.close()
})

const isOff = async () => (await opened.library.check(false)).areIndexesOff
const findAll = async () =>
  (await opened.search.search('harbour ', { limit: Number.POSITIVE_INFINITY })).ids.toSorted()

const damages: [string, () => Promise<unknown>][] = [
  [
    'a record that the index lacks',
    () =>
      opened.store.write(searchStores, async (tx) => {
        const documents = tx.objectStore('searchDocuments')
        const key = await documents.index('byRecord').getKey('seed-3')
        if (key !== undefined) await documents.delete(key)
      }),
  ],
  [
    'a record that the index still has',
    () =>
      opened.store.write(searchStores, async (tx) => {
        const row = await tx.objectStore('searchDocuments').index('byRecord').get('seed-3')
        const stale = { ...Object(row), number: 1, record: 'seed-7' }
        await tx.objectStore('searchDocuments').put(stale)
      }),
  ],
  [
    'words that are not those of the record',
    () =>
      opened.store.write(searchStores, async (tx) => {
        const row = await tx.objectStore('searchDocuments').index('byRecord').get('seed-3')
        await tx.objectStore('searchDocuments').put({ ...Object(row), words: ['other words'] })
      }),
  ],
  [
    'a column that is gone',
    () =>
      opened.store.write(searchStores, async (tx) => {
        const [key] = await tx.objectStore('searchColumns').getAllKeys()
        if (key) await tx.objectStore('searchColumns').delete(key)
      }),
  ],
  [
    'a block that is nonsense',
    () =>
      opened.store.write(searchStores, async (tx) => {
        const [key] = await tx.objectStore('searchBlocks').getAllKeys()
        if (key) await tx.objectStore('searchBlocks').put('nonsense', key)
      }),
  ],
  [
    'a manifest that cannot be read',
    () => opened.store.write(searchStores, (tx) => tx.objectStore('searchState').put(7, 'manifest')),
  ],
]

test.each(damages)('the check finds and mends %s', async (_what, damage) => {
  expect(await isOff()).toBe(false)
  const before = await findAll()
  expect(before.length).toBeGreaterThan(20)
  await damage()
  expect(await isOff()).toBe(true)
  await opened.library.check(true)
  expect(await isOff()).toBe(false)
  expect(await findAll()).toEqual(before)
})

test('an index of another format keeps no record from being saved, and is made anew', async () => {
  const before = await findAll()
  await opened.store.write(searchStores, async (tx) => {
    const manifest = await tx.objectStore('searchState').get('manifest')
    await tx.objectStore('searchState').put({ ...Object(manifest), format: 1 }, 'manifest')
  })
  const [first] = records
  if (!first) throw new Error('no record')
  const own = { webUrl: 'https://new.example/1', originalUrl: 'https://new.example/1' }
  await opened.library.save({ ...first, ...own, id: 'seed-new', title: 'Harbour again' }, undefined)
  expect(await findAll()).toEqual(['seed-new'])
  await opened.library.finishSearch()
  expect(await isOff()).toBe(false)
  expect(await findAll()).toEqual([...before, 'seed-new'].toSorted())
})

test('making the index anew goes on where it was cut off', async () => {
  const more = makeRecords(300, ownTexts, 5).slice(160)
  await opened.library.putMany(more.map((next) => ({ next })))
  const before = await findAll()
  await opened.store.write(searchStores, (tx) => tx.objectStore('searchState').put(7, 'manifest'))
  // Stops after the first page, as a background that is ended would.
  let pages = 0
  const indexer = createSearchIndexer()
  const stopping: RecordIndexer = {
    ...indexer,
    update(tx, changes) {
      pages += 1
      if (pages === 2) throw new Error('ended')
      return indexer.update(tx, changes)
    },
  }
  await expect(finishSearch({ store: opened.store, indexers: [stopping] })).rejects.toThrow()
  expect(await isOff()).toBe(true)
  expect((await findAll()).length).toBeLessThan(before.length)
  await opened.library.finishSearch()
  expect(await isOff()).toBe(false)
  expect(await findAll()).toEqual(before)
})

test('two windows that make the index anew at once end with a whole one', async () => {
  const more = makeRecords(1200, ownTexts, 5).slice(160)
  await opened.library.putMany(more.map((next) => ({ next })))
  const before = await findAll()
  await opened.store.write(searchStores, (tx) => tx.objectStore('searchState').put(7, 'manifest'))
  const indexers = [createSearchIndexer()]
  const tending = [
    finishSearch({ store: opened.store, indexers }),
    finishSearch({ store: opened.store, indexers }),
  ]
  const unfinished = () => opened.store.read(searchStores, (tx) => createSearchIndexer().unfinishedAfter(tx))
  while ((await unfinished()) === '') await new Promise((resolve) => setTimeout(resolve, 5))
  // Merges go on meanwhile.
  while ((await unfinished()) !== undefined) await tendIndex(opened.store)
  await Promise.all(tending)
  await tendIndex(opened.store)
  expect(await isOff()).toBe(false)
  expect(await findAll()).toEqual(before)
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { type OpenedLibrary, openLibrary } from '@/lib/library/open-library'
import { tendIndex } from '@/lib/search/index/tend-index'
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

import { afterEach, expect, test, vi } from 'vitest'
import { dropDatabase, makeRecord, openTestLibrary } from '../library/open-test-library'

afterEach(() => vi.restoreAllMocks())

test('a full disk: a sentence, nothing of the save, and everything saved before', async () => {
  const { library, store, name } = openTestLibrary()
  const saved = await library.save(makeRecord('a', { topics: ['AI'] }), undefined)
  const put = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    // Late in the transaction, when views and registers are written already.
    if (this.name === 'topics') throw new DOMException('no room', 'QuotaExceededError')
    return put.apply(this, args)
  })
  const next = { ...saved, title: 'Changed', topics: ['AI', 'New'] }
  await expect(library.save(next, saved)).rejects.toMatchObject({ code: 'store.full' })
  await expect(library.save(makeRecord('b', { topics: ['AI'] }), undefined)).rejects.toMatchObject({
    code: 'store.full',
  })
  vi.restoreAllMocks()
  expect((await library.list()).records).toEqual([saved])
  expect(await library.topics()).toEqual([{ topic: 'AI', count: 1 }])
  expect(await store.read(['addresses'], (tx) => tx.objectStore('addresses').count())).toBe(1)
  expect(await library.save(next, saved)).toEqual(next)
  await library.close()
  await dropDatabase(name)
})

test('a transaction that the browser aborts for want of space is told apart from other failures', async () => {
  const { store, library, name } = openTestLibrary()
  const failing = store.write(['settings'], async (tx) => {
    await tx.objectStore('settings').put('x', 'y')
    const error = new DOMException('no room', 'QuotaExceededError')
    Object.defineProperty(tx, 'error', { value: error })
    tx.abort()
  })
  await expect(failing).rejects.toMatchObject({ code: 'store.full' })
  await library.close()
  await dropDatabase(name)
})

test('where no database can be opened, the library says so', async () => {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('A mutation operation was attempted', 'InvalidStateError')
  })
  const { library } = openTestLibrary()
  await expect(library.list()).rejects.toMatchObject({ code: 'store.unavailable' })
  vi.restoreAllMocks()
  expect((await library.list()).total).toBe(0)
  await library.close()
})

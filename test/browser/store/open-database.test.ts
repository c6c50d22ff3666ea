import { deleteDB, openDB } from 'idb'
import { afterEach, expect, test } from 'vitest'
import { readSettings } from '@/lib/settings/settings-schema'
import { copyName } from '@/lib/store/copy-database'
import { createStore, type LibraryStore, type StoreEvent, type StoreOptions } from '@/lib/store/library-store'
import { type Migration, migrations } from '@/lib/store/migrations'
import { dropDatabase, makeRecord, nextName, openTestLibrary } from '../library/open-test-library'

const names: string[] = []
const stores: LibraryStore[] = []

function open(options: StoreOptions & { name: string }) {
  const store = createStore(options)
  const events: StoreEvent[] = []
  store.subscribe((event) => events.push(event))
  stores.push(store)
  names.push(options.name)
  return { store, events }
}

/** A library of version 1 with some records, closed. */
async function makeOldLibrary(count: number): Promise<string> {
  const { library, name } = openTestLibrary()
  for (let index = 0; index < count; index++) await library.save(makeRecord(`r${index}`), undefined)
  await library.close()
  names.push(name)
  return name
}

const change: Migration = {
  to: 2,
  async run(_db, tx, onProgress) {
    let cursor = await tx.objectStore('records').openCursor()
    for (let done = 1; cursor !== null; done++) {
      const { record } = cursor.value
      await cursor.update({ ...cursor.value, record: { ...record, title: `${record.title}!` } })
      onProgress(done, 5)
      cursor = await cursor.continue()
    }
  },
}
const newer = [...migrations, change]
const titles = (store: LibraryStore) =>
  store.read(['records'], async (tx) =>
    (await tx.objectStore('records').getAll()).map((row) => row.record.title),
  )
const hasCopy = async (name: string) =>
  (await indexedDB.databases()).some((database) => database.name === copyName(name))

afterEach(async () => {
  for (const store of stores.splice(0)) await store.close().catch(() => undefined)
  for (const name of names.splice(0)) {
    await dropDatabase(name)
    await dropDatabase(copyName(name))
  }
})

test('an older library is copied, changed with progress, checked, and the copy dropped', async () => {
  const name = await makeOldLibrary(5)
  const { store, events } = open({ name, migrations: newer })
  expect(await titles(store)).toEqual([0, 1, 2, 3, 4].map((index) => `Title of r${index}!`))
  expect(events.filter(({ kind }) => kind === 'updating').length).toBeGreaterThanOrEqual(5)
  expect(await store.isReadOnly()).toBe(false)
  expect(await hasCopy(name)).toBe(false)
})

test('a migration that fails leaves the old library as it was', async () => {
  const name = await makeOldLibrary(3)
  const failing: Migration = {
    to: 2,
    async run(_db, tx) {
      await tx.objectStore('records').clear()
      throw new Error('a mistake in the migration')
    },
  }
  const { store } = open({ name, migrations: [...migrations, failing] })
  await expect(store.read(['records'], async () => 1)).rejects.toMatchObject({ code: 'unexpected' })
  const { store: old } = open({ name })
  expect(await titles(old)).toHaveLength(3)
})

test('an update that loses or breaks a record keeps the copy and refuses writes', async () => {
  const name = await makeOldLibrary(3)
  const losing: Migration = {
    to: 2,
    async run(_db, tx) {
      await tx.objectStore('records').delete('r1')
    },
  }
  const { store, events } = open({ name, migrations: [...migrations, losing] })
  expect(await titles(store)).toHaveLength(2)
  expect(await store.isReadOnly()).toBe(true)
  const write = store.write(['meta'], async () => 1)
  await expect(write).rejects.toMatchObject({ code: 'store.updateFailed' })
  expect(events.map(({ kind }) => kind)).toContain('updateFailed')
  const copy = await openDB(copyName(name))
  expect(await copy.count('records')).toBe(3)
  copy.close()
})

test('an update that was cut off before it was checked is checked at the next start', async () => {
  const name = await makeOldLibrary(2)
  const copy = await openDB(copyName(name), 1, {
    upgrade(db) {
      for (const store of ['records', 'states', 'complete']) db.createObjectStore(store)
    },
  })
  await copy.put('records', { id: 'r0', not: 'readable' }, 'r0')
  await copy.put('complete', 1, 'version')
  copy.close()
  const { store } = open({ name })
  expect(await titles(store)).toHaveLength(2)
  expect(await hasCopy(name)).toBe(false)
})

test('a library of a newer version is read and not written', async () => {
  const name = await makeOldLibrary(2)
  const { store: updated } = open({ name, migrations: newer })
  await titles(updated)
  await updated.close()
  const { store, events } = open({ name })
  expect(await titles(store)).toEqual(['Title of r0!', 'Title of r1!'])
  expect(await store.isReadOnly()).toBe(true)
  expect(events).toContainEqual({ kind: 'newerVersion' })
  await expect(store.write(['meta'], async () => 1)).rejects.toMatchObject({ code: 'store.newerVersion' })
  const { library } = openTestLibrary(name)
  expect((await library.list()).total).toBe(2)
  await expect(library.save(makeRecord('x'), undefined)).rejects.toMatchObject({ code: 'store.newerVersion' })
  await library.close()
})

test('an open window gives way to an update and goes on reading after it', async () => {
  const name = await makeOldLibrary(2)
  const { store: old, events } = open({ name })
  expect(await titles(old)).toHaveLength(2)
  const { store } = open({ name, migrations: newer })
  expect(await titles(store)).toContain('Title of r0!')
  expect(events).toContainEqual({ kind: 'closed' })
  expect(await titles(old)).toContain('Title of r0!')
  expect(await old.isReadOnly()).toBe(true)
})

test('a connection that does not close is told of, and waited for', async () => {
  const name = await makeOldLibrary(1)
  const stubborn = await openDB(name)
  const { store, events } = open({ name, migrations: newer })
  const reading = titles(store)
  await expect.poll(() => events.map(({ kind }) => kind)).toContain('blocked')
  stubborn.close()
  expect(await reading).toEqual(['Title of r0!'])
})

test('what fails in a transaction takes back all of it', async () => {
  const name = nextName()
  const { store } = open({ name })
  const failing = store.write(['settings'], async (tx) => {
    await tx.objectStore('settings').put('dark', 'theme')
    throw new Error('in the middle')
  })
  await expect(failing).rejects.toMatchObject({ code: 'unexpected' })
  const stored = await store.read(['settings'], (tx) => tx.objectStore('settings').get('theme'))
  expect(readSettings(new Map([['theme', stored]])).theme).toBe('system')
})

test('a database that was deleted under an open window is made anew', async () => {
  const name = await makeOldLibrary(1)
  const { store } = open({ name })
  expect(await titles(store)).toHaveLength(1)
  await deleteDB(name)
  expect(await titles(store)).toEqual([])
})

test('a library that the browser gave up as damaged is noted when the empty one is made', async () => {
  const name = `dropped-${crypto.randomUUID()}`
  Object.defineProperty(IDBVersionChangeEvent.prototype, 'dataLoss', { value: 'total', configurable: true })
  try {
    const { library } = openTestLibrary(name)
    const { dropped } = await library.facts()
    expect(Date.now() - (dropped ?? 0)).toBeLessThan(60_000)
    await library.forgetDropped()
    expect((await library.facts()).dropped).toBeUndefined()
    await library.close()
  } finally {
    Reflect.deleteProperty(IDBVersionChangeEvent.prototype, 'dataLoss')
  }
  const { library } = openTestLibrary(`whole-${crypto.randomUUID()}`)
  expect((await library.facts()).dropped).toBeUndefined()
  await library.close()
})

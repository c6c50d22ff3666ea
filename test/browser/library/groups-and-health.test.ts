import { afterEach, expect, test } from 'vitest'
import { trashAgeMs, undoAgeMs } from '@/lib/library/tend-library'
import { dropDatabase, makeRecord, openTestLibrary } from './open-test-library'

const opened: ReturnType<typeof openTestLibrary>[] = []

function open(...args: Parameters<typeof openTestLibrary>) {
  const parts = openTestLibrary(...args)
  opened.push(parts)
  return parts
}

afterEach(async () => {
  for (const { library, name } of opened.splice(0)) {
    await library.close()
    await dropDatabase(name)
  }
})

const whole = { damaged: [], areIndexesOff: false, mended: 0 }

test('joined records are one, wherever they are looked for, and part again with what is theirs', async () => {
  const { library } = open()
  const a = await library.save(makeRecord('a', { topics: ['x'], title: 'First' }), undefined)
  const b = await library.save(makeRecord('b', { topics: ['y'], title: 'Second', note: 'n' }), undefined)
  await library.join(['b', 'a'])
  const joined = await library.get('b')
  expect(joined).toMatchObject({ id: 'a', topics: ['x', 'y'], note: 'n' })
  expect(await library.list()).toEqual({ records: [joined], total: 1 })
  expect(await library.topics()).toHaveLength(2)
  if (joined === undefined) throw new Error('lost')
  await library.save({ ...joined, title: 'Edited together' }, joined)
  expect(await library.check(false)).toMatchObject(whole)
  await library.trash(['b'])
  expect((await library.list()).total).toBe(0)
  await library.restore(['a'])
  expect((await library.list()).total).toBe(1)
  await library.part('b')
  expect((await library.list()).total).toBe(2)
  expect(await library.get('b')).toEqual(b)
  expect(await library.get('a')).toEqual({ ...a, title: 'Edited together' })
  expect(await library.check(false)).toMatchObject({ ...whole, checked: 2 })
})

test('an address found later shows that two records are one article', async () => {
  const { library } = open()
  const title = 'Storm hits the coast'
  const canonical = 'https://example.com/storm-hits-the-coast'
  const copy = 'https://partner.example/x/storm-1'
  const first = makeRecord('a', { title, originalUrl: canonical, webUrl: canonical })
  await library.save(first, undefined)
  const second = await library.save(
    makeRecord('b', { title, originalUrl: copy, webUrl: copy, topics: ['y'] }),
    undefined,
  )
  expect((await library.list()).total).toBe(2)
  await library.save({ ...second, webUrl: canonical }, second)
  expect((await library.list()).total).toBe(1)
  expect((await library.findByAddress([copy]))?.id).toBe('a')
  expect((await library.findByAddress([canonical]))?.topics).toEqual(['y'])
})

test('earlier values are kept and can be put back', async () => {
  const { library } = open()
  let record = await library.save(makeRecord('a'), undefined)
  for (let round = 1; round <= 25; round++) {
    record = await library.save({ ...record, title: `Title ${round}`, topics: [`t${round}`] }, record)
  }
  const history = await library.history('a')
  const titles = history.filter(({ path }) => path === 'title').map(({ value }) => value)
  expect(titles).toEqual(Array.from({ length: 20 }, (_, index) => `Title ${24 - index}`))
  expect(history.filter(({ path }) => path.startsWith('t:'))).toHaveLength(24)
  await library.change([{ record: 'a', changes: [{ path: 'title', value: titles[3] ?? '' }] }])
  expect((await library.get('a'))?.title).toBe('Title 21')
})

test('trash empties after 30 days, by a clock that is steady; undo reaches back a week', async () => {
  let now = Date.UTC(2026, 0, 1)
  const { library, store } = open(undefined, { now: () => now })
  const day = 24 * 3600 * 1000
  await library.save(makeRecord('a'), undefined)
  await library.save(makeRecord('b'), undefined)
  const { group } = await library.trash(['a'])
  now += trashAgeMs + 1
  // The first reading after such a leap may be a wrong clock.
  expect((await library.tend()).purged).toEqual([])
  now += day
  expect((await library.tend()).purged).toEqual(['a'])
  expect(await library.list({ inTrash: true })).toEqual({ records: [], total: 0 })
  expect(await library.get('a')).toBeUndefined()
  expect(await library.findByAddress(['https://example.com/news/a'])).toBeUndefined()
  expect(now - Date.UTC(2026, 0, 1)).toBeGreaterThan(undoAgeMs)
  expect(await library.undo(group)).toMatchObject({ undone: 0, kept: [] })
  expect(await library.check(false)).toMatchObject(whole)
  // Saved again, it is whole and not marked as recovered.
  const again = await library.save(makeRecord('a', { topics: ['back'] }), undefined)
  expect(again).toEqual(makeRecord('a', { topics: ['back'] }))
  const row = await store.read(['records'], (tx) => tx.objectStore('records').get('a'))
  expect(row?.isRecovered).toBeUndefined()
})

test('damaged rows break no list, and are mended without losing what is readable', async () => {
  const { library, store } = open()
  const records = []
  for (const id of ['a', 'b', 'c', 'd']) {
    records.push(await library.save(makeRecord(id, { topics: ['x', id], note: `note ${id}` }), undefined))
  }
  await store.write(['records', 'states', 'addresses', 'topics'], async (tx) => {
    const row = await tx.objectStore('records').get('a')
    if (row === undefined) throw new Error('not there')
    // As a fault of the disk or of an older version would leave it.
    const damaged = structuredClone(row)
    Object.assign(damaged.record, { excerpt: 7, title: 5, topics: ['x', 3] })
    const [second, third, fourth] = await Promise.all(
      ['b', 'c', 'd'].map((id) => tx.objectStore('records').get(id)),
    )
    if (second === undefined || third === undefined || fourth === undefined) throw new Error('not there')
    const { packed: _, ...bare } = fourth
    await tx.objectStore('records').put(damaged)
    await tx.objectStore('records').put({ ...second, packed: 'nonsense' })
    // As versions before wrote them, each by itself.
    await tx.objectStore('records').delete('c')
    await tx.objectStore('states').put({ id: 'c', packed: third.packed })
    await tx.objectStore('records').put(bare)
    await tx.objectStore('addresses').clear()
    await tx.objectStore('topics').put({ topic: 'x', count: 99 })
  })
  expect((await library.list()).records).toHaveLength(3)
  const found = await library.check(false)
  expect(found.damaged.map(({ id, field }) => [id, field])).toEqual([
    ['a', 'record'],
    ['b', 'record'],
    ['c', 'record'],
    ['d', 'record'],
  ])
  expect(found.areIndexesOff).toBe(true)
  expect((await library.check(true)).mended).toBe(4)
  expect(await library.check(false)).toEqual({ ...whole, checked: 4 })
  expect((await library.findByAddress(['https://example.com/news/b']))?.id).toBe('b')
  const mended = await library.getMany(['a', 'b', 'c', 'd'])
  expect(mended[0]).toMatchObject({ note: 'note a', webUrl: 'https://example.com/news/a', quality: 80 })
  expect(mended[0]?.topics).toContain('x')
  expect(mended[1]).toEqual(records[1])
  expect(mended[3]).toEqual(records[3])
  // The row of `c` held its values; only positions of topics stood in the registers.
  expect(mended[2]?.topics).toEqual(['x', 'c'])
  const [, second] = mended
  if (second === undefined) throw new Error('lost')
  await library.save({ ...second, title: 'Works on' }, second)
  expect((await library.get('b'))?.title).toBe('Works on')
})

test('erase leaves nothing, and another writer writes from then on', async () => {
  const { library, store } = open()
  await library.save(makeRecord('a', { topics: ['x'] }), undefined)
  const writerOf = () => store.read(['meta'], (tx) => tx.objectStore('meta').get('writer'))
  const before = await writerOf()
  await library.erase()
  expect(await library.list()).toEqual({ records: [], total: 0 })
  expect(await library.topics()).toEqual([])
  await library.save(makeRecord('b'), undefined)
  expect(await writerOf()).not.toEqual(before)
  expect(await library.facts()).toMatchObject({ live: 1, trash: 0, unsent: 0, isReadOnly: false })
})

test('a bulk change reports its progress, stops on request, and is undone as one', async () => {
  const { library } = open()
  for (let index = 0; index < 120; index++) await library.save(makeRecord(`r${index}`), undefined)
  const ids = await library.allIds()
  const changes = ids.map((record) => ({ record, changes: [{ path: 't:Bulk', value: 'a0' }] }))
  const progress: number[] = []
  const { group, records } = await library.change(changes, { onProgress: (done) => progress.push(done) })
  expect(progress).toEqual([50, 100, 120])
  expect(records).toHaveLength(120)
  expect(await library.topics()).toEqual([{ topic: 'Bulk', count: 120 }])
  expect(await library.undo(group)).toMatchObject({ undone: 120, kept: [] })
  expect(await library.topics()).toEqual([])
  const stop = new AbortController()
  const stopped = library.change(changes, { signal: stop.signal, onProgress: () => stop.abort() })
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' })
  expect(await library.topics()).toEqual([{ topic: 'Bulk', count: 50 }])
})

test('an undo that is stopped half-way goes on from there, and takes nothing for a later edit', async () => {
  const { library } = open()
  for (let index = 0; index < 120; index++)
    await library.save(makeRecord(`r${index}`, { topics: ['old'] }), undefined)
  const ids = await library.allIds()
  const paths = [
    { path: 't:Bulk', value: 'a0' },
    { path: 't:old', deleted: true },
    { path: 'title', value: 'All alike' },
  ] as const
  const { group } = await library.change(ids.map((record) => ({ record, changes: [...paths] })))
  const stop = new AbortController()
  const stopped = library.undo(group, { signal: stop.signal, onProgress: () => stop.abort() })
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' })
  expect((await library.topics()).toSorted((a, b) => a.count - b.count)).toEqual([
    { topic: 'old', count: 50 },
    { topic: 'Bulk', count: 70 },
  ])
  const [later] = await library.getMany([ids[7] ?? '', ids[119] ?? ''])
  if (later) await library.save({ ...later, title: 'Mine' }, later)
  const progress: number[] = []
  const report = await library.undo(group, { onProgress: (done) => progress.push(done) })
  expect(report.kept).toEqual([{ record: later?.id, path: 'title' }])
  expect(progress.at(-1)).toBe(120)
  expect(await library.topics()).toEqual([{ topic: 'old', count: 120 }])
  const titles = (await library.getMany(ids)).map(({ title }) => title)
  expect(titles.filter((title) => !title.startsWith('Title of'))).toEqual(['Mine'])
})

test('a deletion whose undo is stopped half-way comes back whole when it is asked for again', async () => {
  const { library } = open()
  for (let index = 0; index < 120; index++)
    await library.save(makeRecord(`r${index}`, { topics: ['old'] }), undefined)
  const ids = await library.allIds()
  const { group } = await library.trash(ids)
  const stop = new AbortController()
  const stopped = library.undo(group, { signal: stop.signal, onProgress: () => stop.abort() })
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' })
  expect(await library.facts()).toMatchObject({ live: 50, trash: 70 })
  const report = await library.undo(group)
  expect(report.kept).toEqual([])
  expect(await library.facts()).toMatchObject({ live: 120, trash: 0 })
  expect(await library.topics()).toEqual([{ topic: 'old', count: 120 }])
  expect(await library.undo(report.group)).toMatchObject({ kept: [] })
  expect(await library.facts()).toMatchObject({ live: 50, trash: 70 })
})

test('records that link to a saved one are linked back where that is wanted', async () => {
  const { library } = open()
  await library.save(makeRecord('b', { title: 'The other' }), undefined)
  const entry = { id: 'example.com/news/b', title: 'The other', webUrl: 'https://example.com/news/b' }
  await library.save(makeRecord('a', { related: [entry] }), undefined, { isMutual: true })
  expect((await library.get('b'))?.related).toMatchObject([
    { id: 'example.com/news/a', title: 'Title of a', quality: 80 },
  ])
  const a = await library.get('a')
  if (a === undefined) throw new Error('lost')
  await library.save({ ...a, title: 'Again' }, a, { isMutual: true })
  expect((await library.get('b'))?.related).toHaveLength(1)
})

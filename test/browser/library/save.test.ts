import { afterEach, expect, test } from 'vitest'
import type { Library } from '@/lib/library/library-api'
import { dropDatabase, makeRecord, openTestLibrary } from './open-test-library'

const opened: { library: Library; name: string }[] = []

function open(name?: string): Library {
  const { library, name: used } = openTestLibrary(name)
  opened.push({ library, name: used })
  return library
}

afterEach(async () => {
  for (const { library } of opened) await library.close()
  for (const { name } of opened.splice(0)) await dropDatabase(name)
})

test('a saved record is read back as it was, in another connection too', async () => {
  const library = open()
  const record = makeRecord('one', { topics: ['AI', 'Policy'], note: 'check' })
  expect(await library.save(record, undefined)).toEqual(record)
  const name = opened[0]?.name ?? ''
  expect(await open(name).get('one')).toEqual(record)
})

test('an edit changes only what differs and is listed', async () => {
  const library = open()
  const saved = await library.save(makeRecord('one', { topics: ['AI'] }), undefined)
  const next = { ...saved, title: 'Another', topics: ['Policy', 'AI'] }
  expect(await library.save(next, saved)).toEqual(next)
  const page = await library.list()
  expect(page).toEqual({ records: [next], total: 1 })
  expect(await library.topics()).toEqual([
    { topic: 'AI', count: 1 },
    { topic: 'Policy', count: 1 },
  ])
})

test('one article is one record: tracking parameters, fragment, www, AMP, canonical address', async () => {
  const library = open()
  await library.save(
    makeRecord('a', { webUrl: undefined, originalUrl: 'https://example.com/n/storm-hits-coast' }),
    undefined,
  )
  const variants = [
    'https://www.example.com/n/storm-hits-coast?utm_source=x#top',
    'http://m.example.com/n/storm-hits-coast/amp',
    'https://www.google.com/amp/s/example.com/n/storm-hits-coast',
  ]
  for (const address of variants) {
    expect((await library.findByAddress([address]))?.id).toBe('a')
    const again = makeRecord('b', { title: 'Title of a', originalUrl: address, webUrl: undefined })
    expect((await library.save(again, undefined)).id).toBe('a')
  }
  expect((await library.list()).total).toBe(1)
})

test('a canonical address that all pages of a site name is not believed', async () => {
  const library = open()
  const shared = 'https://example.com/front-page-of-2026'
  const first = makeRecord('a', {
    title: 'Storm hits coast',
    originalUrl: 'https://example.com/1',
    webUrl: shared,
  })
  const second = makeRecord('a', {
    title: 'Banks cut rates',
    originalUrl: 'https://example.com/2',
    webUrl: shared,
  })
  await library.save(first, undefined)
  const saved = await library.save(second, undefined)
  expect(saved.id).not.toBe('a')
  expect((await library.list()).total).toBe(2)
  const found = await library.findByAddress(['https://example.com/3', shared], 'A third page altogether')
  expect(found).toBeUndefined()
})

test('two saves of one article at once make one record', async () => {
  const library = open()
  const other = open(opened[0]?.name)
  const saves = await Promise.all(
    [library, other, library, other].map((each, index) =>
      each.save(makeRecord('a', { topics: [`t${index}`] }), undefined),
    ),
  )
  expect(new Set(saves.map(({ id }) => id)).size).toBe(1)
  const page = await library.list()
  expect(page.total).toBe(1)
  expect(page.records[0]?.topics.toSorted()).toEqual(['t0', 't1', 't2', 't3'])
})

test('two windows that edit one record keep both values', async () => {
  const library = open()
  const other = open(opened[0]?.name)
  const base = await library.save(makeRecord('a'), undefined)
  await library.save({ ...base, title: 'From one', topics: ['x'] }, base)
  const report = await other.saveAndReport({ ...base, title: 'From other', quality: 5 }, base)
  expect(report.isChangedElsewhere).toBe(true)
  expect(report.record).toMatchObject({ title: 'From other', topics: ['x'], quality: 5 })
  expect(await library.otherVersions('a')).toEqual([{ path: 'title', values: ['From one'] }])
})

test('trash, restore and undo', async () => {
  const library = open()
  const record = await library.save(makeRecord('a', { topics: ['AI'] }), undefined)
  const { group } = await library.trash(['a'])
  expect((await library.list()).total).toBe(0)
  expect((await library.list({ inTrash: true })).records).toEqual([record])
  expect(await library.topics()).toEqual([])
  const report = await library.undo(group)
  expect(report).toMatchObject({ undone: 1, kept: [], records: ['a'] })
  expect(await library.get('a')).toEqual(record)
  expect((await library.list()).total).toBe(1)
  await library.trash(['a'])
  await library.restore(['a'])
  expect((await library.list()).records).toEqual([record])
})

test('undo takes back what still stands and reports the rest', async () => {
  const library = open()
  const base = await library.save(makeRecord('a', { topics: ['AI'] }), undefined)
  const first = await library.saveAndReport({ ...base, title: 'B', quality: 1, topics: [] }, base)
  const second = await library.saveAndReport({ ...first.record, title: 'C' }, first.record)
  const report = await library.undo(first.group)
  expect(report.kept).toEqual([{ record: 'a', path: 'title' }])
  expect(await library.get('a')).toEqual({ ...base, title: 'C' })
  expect((await library.undo(second.group)).undone).toBe(1)
  expect((await library.get('a'))?.title).toBe('B')
})

test('undoing a new record puts it in the trash', async () => {
  const library = open()
  const { group } = await library.saveAndReport(makeRecord('a'), undefined)
  await library.undo(group)
  expect((await library.list()).total).toBe(0)
  expect((await library.list({ inTrash: true })).total).toBe(1)
  const again = await library.save(makeRecord('a', { topics: ['new'] }), undefined)
  expect(again).toMatchObject({ id: 'a', topics: ['new'] })
  expect((await library.list()).total).toBe(1)
})

test('an unread related entry completes itself when that article is saved', async () => {
  const library = open()
  const entry = {
    id: 'example.com/news/b',
    title: 'A link',
    webUrl: 'https://example.com/news/b',
    isRead: false,
  }
  await library.save(makeRecord('a', { related: [entry] }), undefined)
  await library.save(makeRecord('b', { title: 'The full story' }), undefined)
  const completed = (await library.get('a'))?.related[0]
  expect(completed).toMatchObject({ id: 'example.com/news/b', title: 'The full story', quality: 80 })
  expect(completed?.isRead).toBeUndefined()
  expect((await library.linksTo(makeRecord('b'))).map(({ id }) => id)).toEqual(['a'])
})

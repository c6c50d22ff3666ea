import { afterEach, expect, test } from 'vitest'
import type { Library } from '@/lib/library/library-api'
import { createSyncState } from '@/lib/sync/sync-state'
import { dropDatabase, makeRecord, openTestLibrary } from './open-test-library'

const opened: { library: Library; name: string }[] = []

function open(): Library {
  const { library, name } = openTestLibrary()
  opened.push({ library, name })
  return library
}

afterEach(async () => {
  for (const { library, name } of opened.splice(0)) {
    await library.close()
    await dropDatabase(name)
  }
})

const begin = (library: Library) =>
  library.syncStore().begin((writer, sequence) => createSyncState('vault', writer, sequence, ''))

test('the outbox is kept from the begin on; earlier edits stand in the log', async () => {
  const library = open()
  await library.save(makeRecord('a'), undefined)
  const sync = library.syncStore()
  expect(await sync.readOutbox(0, 1_000_000)).toEqual([])
  const state = await begin(library)
  expect(state.acked).toBe(1)
  const saved = await library.get('a')
  if (saved === undefined) throw new Error('not saved')
  await library.save({ ...saved, title: 'Next' }, saved)
  const [first, ...others] = await sync.readOutbox(state.acked, 1_000_000)
  expect(others).toEqual([])
  expect(first?.sequence).toBe(2)
  expect(first?.edits.map(({ path, value }) => [path, value])).toEqual([['title', 'Next']])
  const { transactions: log } = await sync.readLog(state.writer, 0, 1, 1_000_000)
  expect(log.map(({ sequence }) => sequence)).toEqual([1])
  expect(log[0]?.edits.map(({ path }) => path)).not.toContain('title')
})

test('edits of another browser make the same record, in one transaction with the state', async () => {
  const from = open()
  const to = open()
  await begin(from)
  await from.save(makeRecord('a', { topics: ['AI', 'Law'], note: 'one' }), undefined)
  await from.trash(['a'])
  await from.restore(['a'])
  const edits = (await from.syncStore().readOutbox(0, 1_000_000)).flatMap((entry) => entry.edits)
  const state = await begin(to)
  const heard: string[][] = []
  to.subscribe((event) => heard.push(event.records))
  await to.syncStore().commit({ state: { ...state, checkTurn: 7 }, edits })
  expect(await to.get('a')).toEqual(await from.get('a'))
  expect((await to.syncStore().load())?.checkTurn).toBe(7)
  expect(heard).toEqual([['a']])
  expect(await to.syncStore().readOutbox(0, 1000)).toEqual([])
  await to.syncStore().commit({ state, edits })
  expect(await to.get('a')).toEqual(await from.get('a'))
})

test('a new writer takes over what was not sent, here and in the registers', async () => {
  const library = open()
  const first = await library.save(makeRecord('a'), undefined)
  const state = await begin(library)
  await library.save({ ...first, title: 'Kept' }, first)
  const sync = library.syncStore()
  await sync.commit({
    state: { ...state, writer: 'other' },
    rename: { from: state.writer, after: 1, to: 'other' },
  })
  const [entry] = await sync.readOutbox(0, 1000)
  expect(entry?.edits[0]?.dot).toEqual(['other', 1, 0])
  expect((await sync.readLog('other', 0, 9, 1_000_000)).transactions[0]?.edits[0]?.value).toBe('Kept')
  const kept = await library.get('a')
  if (kept === undefined) throw new Error('lost')
  await library.save({ ...kept, title: 'After' }, kept)
  expect((await sync.readOutbox(1, 1000)).map(({ sequence, edits }) => [sequence, edits[0]?.over])).toEqual([
    [2, expect.objectContaining({ other: 1 })],
  ])
})

test('acknowledged transactions leave the outbox', async () => {
  const library = open()
  const state = await begin(library)
  await library.save(makeRecord('a'), undefined)
  await library.save(makeRecord('b'), undefined)
  const sync = library.syncStore()
  await sync.commit({ state: { ...state, acked: 1 }, acked: 1 })
  expect((await sync.readOutbox(0, 1_000_000)).map(({ sequence }) => sequence)).toEqual([2])
  expect(await sync.readOutbox(0, 1)).toHaveLength(1)
})

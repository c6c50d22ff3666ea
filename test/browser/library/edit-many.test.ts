import { afterEach, expect, test } from 'vitest'
import { dropDatabase, makeRecord, openTestLibrary } from './open-test-library'

let opened: ReturnType<typeof openTestLibrary>[] = []

function open() {
  const parts = openTestLibrary()
  opened.push(parts)
  return parts.library
}

afterEach(async () => {
  for (const { library, name } of opened) {
    await library.close()
    await dropDatabase(name)
  }
  opened = []
})

const numbered = (count: number) => Array.from({ length: count }, (_, index) => makeRecord(`r${index}`))
const whole = { damaged: [], areIndexesOff: false }

test('live records are edited as they stand by then, and one undo takes all of it back', async () => {
  const library = open()
  const [first, second, third] = [makeRecord('a'), makeRecord('b', { topics: ['x'] }), makeRecord('c')]
  for (const record of [first, second, third]) await library.save(record, undefined)
  await library.trash(['c'])
  await library.save({ ...first, title: 'Edited meanwhile' }, first)
  const seen: string[] = []
  const receipt = await library.editMany(['a', 'b', 'c', 'gone'], (record) => {
    seen.push(record.title)
    return record.topics.includes('x') ? record : { ...record, topics: [...record.topics, 'x'] }
  })
  expect(seen).toEqual(['Edited meanwhile', second.title])
  expect(receipt.records).toEqual(['a'])
  expect(await library.get('a')).toEqual({ ...first, title: 'Edited meanwhile', topics: ['x'] })
  expect((await library.list()).total).toBe(2)
  expect(await library.check(false)).toMatchObject(whole)
  await library.undo(receipt.group)
  expect((await library.get('a'))?.topics).toEqual([])
})

test('what was written before a stop or a fault can be taken back', async () => {
  const library = open()
  await library.putMany(numbered(120).map((next) => ({ next })))
  const ids = (await library.allIds()).toSorted()
  const stopper = new AbortController()
  const groups: string[] = []
  const options = {
    signal: stopper.signal,
    onProgress: () => stopper.abort(),
    onBegun: (group: string) => groups.push(group),
  }
  const stopped = library.editMany(ids, (record) => ({ ...record, note: 'new' }), options)
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' })
  expect(groups).toHaveLength(1)
  expect((await library.undo(groups[0] ?? '')).undone).toBe(50)

  const faulty = library.editMany(
    ids,
    (record) => (record.id === ids[60] ? { ...record, quality: 0.5 } : { ...record, note: 'new' }),
    { onBegun: (group) => groups.push(group) },
  )
  await expect(faulty).rejects.toMatchObject({ code: 'record.invalid' })
  expect((await library.undo(groups[1] ?? '')).undone).toBe(50)
  expect((await library.getMany(ids)).filter(({ note }) => note !== undefined)).toEqual([])
})

test('nothing is begun where nothing changes', async () => {
  const library = open()
  await library.save(makeRecord('a'), undefined)
  const groups: string[] = []
  const receipt = await library.editMany(['a'], (record) => record, {
    onBegun: (group) => groups.push(group),
  })
  expect(receipt.records).toEqual([])
  expect(groups).toEqual([])
})

import { afterEach, expect, test } from 'vitest'
import { createDrafts, draftAgeMs } from '@/lib/drafts/create-drafts'
import { AppError } from '@/lib/errors/app-error'
import { z } from '@/lib/record/zod'
import { createSettings } from '@/lib/settings/create-settings'
import { defaultSettings } from '@/lib/settings/settings-schema'
import { dropDatabase, makeRecord, openTestLibrary } from './open-test-library'

const opened: ReturnType<typeof openTestLibrary>[] = []

function open(name?: string) {
  const parts = openTestLibrary(name)
  opened.push(parts)
  return parts
}

afterEach(async () => {
  for (const { library } of opened) await library.close()
  for (const { name } of opened.splice(0)) await dropDatabase(name)
})

const contentSchema = z.object({ title: z.string() })

test('settings: defaults, local and synced ones, another window hears of them', async () => {
  const { library, store, name } = open()
  const other = open(name)
  const settings = createSettings({ store, synced: library.shared('settings') })
  const elsewhere = createSettings({ store: other.store, synced: other.library.shared('settings') })
  expect(await settings.read()).toEqual(defaultSettings)
  const heard: string[] = []
  elsewhere.subscribe((values) => heard.push(`${values.theme} ${values.defaultCategory}`))
  await settings.change({ theme: 'dark', defaultCategory: 'science' })
  expect(await elsewhere.read()).toMatchObject({ theme: 'dark', defaultCategory: 'science' })
  await expect.poll(() => heard.at(-1)).toBe('dark science')
  await settings.change({ theme: 'light' })
  await expect.poll(() => heard.at(-1)).toBe('light science')
  expect([...(await library.shared('settings').read()).keys()]).toEqual(['defaultCategory'])
})

test('a setting that does not fit is refused, a stored one counts as not set', async () => {
  const { library, store } = open()
  const settings = createSettings({ store, synced: library.shared('settings') })
  const wrong = settings.change(JSON.parse('{"theme":"pink"}'))
  await expect(wrong).rejects.toMatchObject({ code: 'record.invalid', params: { field: 'theme' } })
  await store.write(['settings'], async (tx) => {
    await tx.objectStore('settings').put('pink', 'theme')
  })
  expect(await settings.read()).toEqual(defaultSettings)
})

test('a draft is found under every form of its address, and dropped', async () => {
  const { store } = open()
  const drafts = createDrafts({ store, schema: contentSchema })
  await drafts.keep('https://example.com/a?utm_source=x', { title: 'Typed' })
  expect(await drafts.read('http://www.example.com/a/')).toEqual({ title: 'Typed' })
  expect(await createDrafts({ store, schema: z.number() }).read('https://example.com/a')).toBeUndefined()
  await drafts.drop('https://example.com/a')
  expect(await drafts.read('https://example.com/a')).toBeUndefined()
})

test('a save that was cut off is done at the next wake, once', async () => {
  const { library, store } = open()
  const drafts = createDrafts({ store, schema: contentSchema })
  const next = makeRecord('a')
  const address = 'https://example.com/news/a'
  await drafts.keep(address, { title: 'Typed' })
  let cutOff: () => void = () => undefined
  const dead = new Promise<never>((_, reject) => {
    cutOff = () => reject(new AppError('store.full'))
  })
  const saving = drafts.save(address, { next, base: undefined }, () => dead)
  saving.catch(() => undefined)
  await expect
    .poll(async () => (await store.read(['drafts'], (tx) => tx.objectStore('drafts').getAll()))[0]?.draft)
    .toMatchObject({ pendingSave: {} })
  expect((await library.list()).total).toBe(0)
  expect(await drafts.finishSaves((record, base) => library.save(record, base))).toEqual({
    done: 1,
    failed: [],
  })
  expect((await library.list()).total).toBe(1)
  expect(await drafts.read(address)).toBeUndefined()
  cutOff()
  await expect(saving).rejects.toMatchObject({ code: 'store.full' })
  expect(await drafts.finishSaves((record, base) => library.save(record, base))).toEqual({
    done: 0,
    failed: [],
  })
})

test('a save that failed for want of space is tried again; one that does not fit is not, and stays a draft', async () => {
  const { store } = open()
  const drafts = createDrafts({ store, schema: contentSchema })
  for (const [address, code] of [
    ['https://example.com/1', 'store.full'],
    ['https://example.com/2', 'record.invalid'],
  ] as const) {
    await drafts.keep(address, { title: address })
    const save = drafts.save(address, { next: makeRecord('a'), base: undefined }, async () => {
      throw new AppError(code)
    })
    await expect(save).rejects.toMatchObject({ code })
    expect(await drafts.read(address)).toEqual({ title: address })
  }
  const tried: string[] = []
  await drafts.finishSaves(async ({ id }) => tried.push(id))
  expect(tried).toEqual(['a'])
})

test('text typed after Enter outlives the save; old drafts go, unfinished saves do not', async () => {
  const { store } = open()
  let now = 1000
  const drafts = createDrafts({ store, schema: contentSchema, now: () => now })
  const address = 'https://example.com/a'
  await drafts.save(address, { next: makeRecord('a'), base: undefined }, async () => {
    now = 2000
    await drafts.keep(address, { title: 'More' })
  })
  expect(await drafts.read(address)).toEqual({ title: 'More' })
  const failing = async () => {
    throw new AppError('store.full')
  }
  const other = 'https://example.com/b'
  await drafts.save(other, { next: makeRecord('b'), base: undefined }, failing).catch(() => undefined)
  now += draftAgeMs + 1
  expect(await drafts.cleanUp()).toBe(1)
  expect(await drafts.read(address)).toBeUndefined()
  expect((await drafts.finishSaves(async () => undefined)).done).toBe(1)
})

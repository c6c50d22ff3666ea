import { afterEach, beforeEach, expect, test } from 'vitest'
import { exportBackup } from '@/lib/library/export-backup'
import { createMemoryWebdav, type MemoryWebdav, memoryAddress } from '../../support/memory-webdav'
import { makeRecord } from '../library/open-test-library'
import { openTestBrowser, settings, syncAll, type TestBrowser } from './open-test-sync'

let share: MemoryWebdav
const opened: TestBrowser[] = []

function open(name: string): TestBrowser {
  const browser = openTestBrowser(share, name)
  opened.push(browser)
  return browser
}

async function openPair(): Promise<{ desk: TestBrowser; sofa: TestBrowser; words: string }> {
  const desk = open('Firefox on Linux')
  const { code } = await desk.service.create(settings)
  await desk.sync()
  const sofa = open('Chrome on Mac')
  await sofa.service.join(settings, code.words)
  await syncAll(sofa, desk)
  return { desk, sofa, words: code.words }
}

beforeEach(() => {
  share = createMemoryWebdav()
})

afterEach(async () => {
  for (const browser of opened.splice(0)) await browser.close()
})

test('what was saved before and after set-up is in both; a wrong code joins nothing', async () => {
  const desk = open('desk')
  await desk.library.save(makeRecord('a', { topics: ['AI'] }), undefined)
  const { code, others } = await desk.service.create(settings)
  expect(others).toEqual([])
  expect((await desk.status()).lastSuccessMs).toBeUndefined()
  expect(await desk.sync()).toEqual({ kind: 'done' })
  await desk.library.save(makeRecord('b'), undefined)
  expect((await desk.status()).waiting).toBe(1)
  await desk.sync()
  expect(await desk.status()).toMatchObject({ waiting: 0, trouble: undefined, blocked: undefined })

  const sofa = open('sofa')
  await expect(sofa.service.join(settings, 'wrong horse battery staple')).rejects.toMatchObject({
    code: 'sync.wrongCode',
  })
  await expect(sofa.status()).rejects.toThrow('sync is off')
  await sofa.service.join(settings, code.payload)
  expect(await sofa.service.countOnStore()).toBeGreaterThan(1)
  await sofa.sync()
  expect(await sofa.library.get('a')).toEqual(await desk.library.get('a'))
  expect(await sofa.library.get('b')).toEqual(await desk.library.get('b'))
})

test('settings, saved searches, vocabulary and highlights go to the other browser', async () => {
  const { desk, sofa } = await openPair()
  await desk.library.shared('settings').change(new Map([['defaultCategory', 'News']]))
  await desk.library.shared('searches').change(new Map([['1', { name: 'Mine', query: 'ai' }]]))
  await desk.library.shared('vocabulary').change(new Map([['AI', 'AI']]))
  const mark = {
    id: 'h1',
    color: 'yellow' as const,
    note: 'why',
    createdDateTime: '2026-01-02T03:04:05Z',
    quote: { exact: 'a passage', prefix: '', suffix: '' },
  }
  await desk.library.save(makeRecord('a', { highlights: [mark] }), undefined)
  await syncAll(desk, sofa)
  for (const kind of ['settings', 'searches', 'vocabulary'] as const) {
    const values = await sofa.library.shared(kind).read()
    expect(values.size).toBe(1)
    expect(values).toEqual(await desk.library.shared(kind).read())
  }
  expect((await sofa.library.get('a'))?.highlights).toEqual((await desk.library.get('a'))?.highlights)
  expect((await sofa.library.get('a'))?.highlights).toHaveLength(1)
})

test('the list of browsers has names, and a removed one is off it and reads nothing new', async () => {
  const { desk, sofa, words } = await openPair()
  expect((await desk.service.devices()).map(({ name, isThis }) => [name, isThis])).toEqual([
    ['Firefox on Linux', true],
    ['Chrome on Mac', false],
  ])
  const [, other] = await desk.service.devices()
  await sofa.service.renameDevice(other?.writer ?? '', 'The sofa')
  await syncAll(sofa, desk)
  expect((await desk.service.devices())[1]?.name).toBe('The sofa')

  await expect(desk.service.replaceKeys('not this one at all', {})).rejects.toMatchObject({
    code: 'sync.wrongCode',
  })
  const shelf = open('shelf')
  await shelf.service.join(settings, words)
  await syncAll(shelf, desk, sofa)
  const fresh = await desk.service.replaceKeys(words, { removed: other?.writer ?? '' })
  await desk.library.save(makeRecord('secret'), undefined)
  await desk.sync()
  expect((await desk.service.devices()).map(({ name }) => name)).toEqual(['Firefox on Linux', 'shelf'])

  await sofa.sync()
  expect(await sofa.library.get('secret')).toBeUndefined()
  expect((await sofa.status()).needsCode).toBe(true)
  expect(await sofa.need()).toBe('sync.unknownKey')
  await expect(sofa.service.renewKeys(words)).rejects.toMatchObject({ code: 'sync.wrongCode' })

  await shelf.sync()
  expect((await shelf.status()).needsCode).toBe(true)
  await shelf.service.renewKeys(fresh.words)
  await shelf.sync()
  expect((await shelf.status()).needsCode).toBe(false)
  expect(await shelf.library.get('secret')).toEqual(await desk.library.get('secret'))
})

test('somebody knows a code: every browser writes its files anew, and the old code opens none of them', async () => {
  const { desk, sofa, words } = await openPair()
  await desk.library.save(makeRecord('a'), undefined)
  await sofa.library.save(makeRecord('b'), undefined)
  await syncAll(desk, sofa)
  const before = new Set(share.files.keys())
  const fresh = await desk.service.replaceKeys(words, { isLeaked: true })
  await syncAll(desk, sofa)
  await sofa.service.renewKeys(fresh.words)
  await syncAll(sofa, desk)
  // The old files go after seven days; whoever joins now reads new ones only.
  for (const path of before) if (path.includes('/d/')) share.files.delete(path)
  const shelf = open('shelf')
  await expect(shelf.service.join(settings, words)).rejects.toMatchObject({ code: 'sync.wrongCode' })
  await shelf.service.join(settings, fresh.words)
  await syncAll(shelf)
  expect(await shelf.library.get('a')).toEqual(await desk.library.get('a'))
  expect(await shelf.library.get('b')).toEqual(await sofa.library.get('b'))
  expect((await shelf.status()).problems).toEqual([])
})

test('a passphrase opens, is changed, and the old one then opens nothing', async () => {
  const { desk, words } = await openPair()
  expect((await desk.status()).hasPassphrase).toBe(false)
  await expect(desk.service.changePassphrase(words, 'short')).rejects.toMatchObject({
    code: 'sync.shortPassphrase',
  })
  await desk.service.changePassphrase(words, 'four words of mine')
  expect((await desk.status()).hasPassphrase).toBe(true)
  const slots = () => [...share.files.keys()].filter((path) => path.includes('/k/'))
  const [code, old] = slots()
  await desk.service.changePassphrase(words, 'four others instead')
  expect(slots()).toHaveLength(2)
  expect(slots()).toContain(code)
  expect(slots()).not.toContain(old)
  const shelf = open('shelf')
  await shelf.service.join(settings, 'four others instead')
  expect(await shelf.sync()).toEqual({ kind: 'done' })
})

test('a refused password stops the background, is told, and mends with another password', async () => {
  const { desk } = await openPair()
  await desk.library.save(makeRecord('a'), undefined)
  share.status = 401
  expect(await desk.sync()).toMatchObject({ kind: 'failed' })
  expect((await desk.status()).trouble?.code).toBe('sync.denied')
  expect(await desk.need()).toBe('sync.denied')
  const asked = share.log.length
  expect(await desk.service.run()).toMatchObject({ kind: 'blocked', code: 'sync.denied' })
  expect(share.log.length).toBe(asked)
  share.status = undefined
  await desk.service.changeStore({ ...settings, password: 'another' })
  expect(await desk.sync()).toEqual({ kind: 'done' })
  expect(await desk.status()).toMatchObject({ trouble: undefined, waiting: 0 })
  expect(await desk.need()).toBeUndefined()
})

test.each([
  [429, 'sync.rateLimited'],
  [413, 'sync.tooLarge'],
  [423, 'sync.busy'],
  [500, 'sync.serverError'],
  [503, 'sync.serverError'],
  [507, 'sync.storeFull'],
])('a store that answers %i is told as %s, and nothing is lost', async (status, code) => {
  const { desk, sofa } = await openPair()
  await desk.library.save(makeRecord('a'), undefined)
  share.status = status
  await desk.sync()
  expect(await desk.trouble()).toBe(code)
  expect((await desk.status()).waiting).toBe(1)
  share.status = undefined
  await syncAll(desk, sofa)
  expect(await desk.trouble()).toBeUndefined()
  expect(await sofa.library.get('a')).toEqual(await desk.library.get('a'))
})

test('permission taken back: nothing is asked of the store, and it is told', async () => {
  const { desk } = await openPair()
  desk.permission.isGranted = false
  const asked = share.log.length
  await desk.sync()
  expect(share.log.length).toBe(asked)
  expect(await desk.trouble()).toBe('sync.notAllowed')
  desk.permission.isGranted = true
  expect(await desk.sync()).toEqual({ kind: 'done' })
  expect(await desk.trouble()).toBeUndefined()
})

test('an emptied store is asked about; uploaded again it is whole, and the other browser goes on', async () => {
  const { desk, sofa } = await openPair()
  await desk.library.save(makeRecord('a'), undefined)
  await syncAll(desk, sofa)
  share.files.clear()
  expect(await desk.sync()).toMatchObject({ kind: 'blocked', code: 'sync.vaultGone' })
  expect(await desk.need()).toBe('sync.vaultGone')
  expect(await desk.library.get('a')).toBeDefined()
  expect(share.files.size).toBe(0)
  await desk.service.uploadAgain()
  expect(await desk.sync()).toEqual({ kind: 'done' })
  await sofa.library.save(makeRecord('b'), undefined)
  await syncAll(sofa, desk)
  expect(await desk.library.get('b')).toEqual(await sofa.library.get('b'))
})

test('a swapped store is asked about, and nothing is mixed until the user joins it', async () => {
  const { desk } = await openPair()
  await desk.library.save(makeRecord('mine'), undefined)
  await desk.sync()
  share.files.clear()
  const stranger = open('stranger')
  const { code } = await stranger.service.create(settings)
  await stranger.library.save(makeRecord('theirs'), undefined)
  await stranger.sync()
  expect(await desk.sync()).toMatchObject({ kind: 'blocked', code: 'sync.otherVault' })
  expect(await desk.library.get('theirs')).toBeUndefined()
  await desk.service.join(settings, code.words)
  await syncAll(desk, stranger)
  expect(await desk.library.get('theirs')).toEqual(await stranger.library.get('theirs'))
  expect(await stranger.library.get('mine')).toEqual(await desk.library.get('mine'))
})

test('two browsers set up at once: neither uploads before the user chose', async () => {
  const desk = open('desk')
  await desk.library.save(makeRecord('a'), undefined)
  const sofa = open('sofa')
  await sofa.library.save(makeRecord('b'), undefined)
  const [first, second] = await Promise.all([desk.service.create(settings), sofa.service.create(settings)])
  expect([first.others.length, second.others.length]).toContain(1)
  const [loser, winner, code] =
    first.others.length === 1 ? [desk, sofa, second.code] : [sofa, desk, first.code]
  expect(await loser.service.run()).toEqual({ kind: 'off' })
  expect([...share.files.keys()].some((path) => path.includes('/d/'))).toBe(false)
  if ((await winner.status()).isPaused) await winner.service.pause(false)
  await loser.service.join(settings, code.words)
  await syncAll(winner, loser)
  for (const id of ['a', 'b']) expect(await winner.library.get(id)).toEqual(await loser.library.get(id))
})

test('leaving forgets keys and password and stays off the list; the library stays', async () => {
  const { desk, sofa } = await openPair()
  await sofa.library.save(makeRecord('a'), undefined)
  await sofa.service.leave()
  await expect(sofa.status()).rejects.toThrow('sync is off')
  expect(await sofa.service.run()).toEqual({ kind: 'off' })
  expect(await sofa.library.get('a')).toBeDefined()
  await desk.sync()
  expect(await desk.library.get('a')).toEqual(await sofa.library.get('a'))
  expect((await desk.service.devices()).map(({ name }) => name)).toEqual(['Firefox on Linux'])
})

test('the store holds no word of the library, no password, no code and no key', async () => {
  const { desk, words } = await openPair()
  const canaries = Array.from({ length: 100 }, (_, index) => `canary-${index}-titmouse`)
  for (const canary of canaries) {
    await desk.library.save(makeRecord(canary, { title: canary, note: canary, topics: [canary] }), undefined)
  }
  await desk.sync()
  const stored = [...share.files].map(([path, bytes]) => path + new TextDecoder('latin1').decode(bytes))
  expect(stored.length).toBeGreaterThan(3)
  const words12 = words.split(' ').slice(0, 3).join(' ')
  for (const secret of ['titmouse', 'canary', 'Firefox on Linux', words12, 'canary-password']) {
    expect(stored.filter((text) => text.includes(secret))).toEqual([])
  }
})

test('a backup holds no password, no code and no key of sync', async () => {
  const { desk, words } = await openPair()
  await desk.service.addCode(words)
  await desk.library.save(makeRecord('a', { title: 'what a backup does hold' }), undefined)
  const zip = await new Response(await exportBackup(desk.library, new Date())).text()
  expect(zip).toContain('what a backup does hold')
  for (const secret of ['canary-password', 'reader', memoryAddress, 'key slot', words]) {
    expect(zip.includes(secret), secret).toBe(false)
  }
})

test('an address without encryption is refused before anything is sent', async () => {
  const desk = open('desk')
  const plain = { ...settings, url: 'http://store.example/share' }
  await expect(desk.service.probe(plain)).rejects.toMatchObject({ code: 'sync.insecureAddress' })
  await expect(desk.service.create(plain)).rejects.toMatchObject({ code: 'sync.insecureAddress' })
  expect(share.log).toEqual([])
})

test('a hole that nobody fills is told, and passed only on the user’s word', async () => {
  const { desk, sofa } = await openPair()
  const before = new Set(share.files.keys())
  await desk.library.save(makeRecord('a'), undefined)
  await desk.sync()
  const lost = [...share.files.keys()].find((path) => path.endsWith('.seg') && !before.has(path)) ?? ''
  await desk.library.save(makeRecord('b'), undefined)
  await desk.sync()
  share.files.delete(lost)
  for (let count = 0; count < 3; count++) await sofa.sync()
  const [problem] = (await sofa.status()).problems
  expect(problem?.code).toBe('sync.hole')
  expect(await sofa.library.get('b')).toBeUndefined()
  await sofa.service.skipMissing(problem?.writer ?? '')
  await sofa.sync()
  expect(await sofa.library.get('a')).toBeUndefined()
  expect(await sofa.library.get('b')).toEqual(await desk.library.get('b'))
  expect((await sofa.status()).problems).toEqual([])
})

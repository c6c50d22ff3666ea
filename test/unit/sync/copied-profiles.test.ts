import { expect, test } from 'vitest'
import { systemRandom } from '@/lib/crypto/random'
import { beginSync } from '@/lib/sync/begin-sync'
import { epochFolder, markerFolder, packFolder, readFileName } from '@/lib/sync/file-name'
import { findLeading } from '@/lib/sync/find-leading'
import { MemoryBackend } from '@/lib/sync/memory-backend'
import { publishOwnLogAgain } from '@/lib/sync/read-markers'
import { defaultBudget, runSync } from '@/lib/sync/run-sync'
import { Session } from '@/lib/sync/session'
import { plainCodec } from '../../sim/plain-codec'
import { createProfileData, type ProfileData, type SimSyncStore } from '../../sim/sim-profile'
import { makeProfile, writeTitle } from './profiles'

const vault = 'v'.repeat(26)

/** A store in memory; what is to happen just before the next file of edits is written happens then. */
class HookedBackend extends MemoryBackend {
  beforeFile: (() => Promise<void>) | undefined
  override async write(path: string, bytes: Uint8Array): Promise<void> {
    const hook = path.includes('/d/') ? this.beforeFile : undefined
    if (hook !== undefined) this.beforeFile = undefined
    await hook?.()
    await super.write(path, bytes)
  }
}

/** The store of a profile, or of a copy of it. */
function makeStore(data: ProfileData): SimSyncStore {
  return makeProfile(data.writer, data).store
}

async function makeBrowser(writer: string): Promise<ProfileData> {
  const data = createProfileData(writer)
  await beginSync(makeStore(data), vault, systemRandom)
  return data
}

async function sync(data: ProfileData, backend: MemoryBackend): Promise<void> {
  const store = makeStore(data)
  const deps = { store, backend, codec: plainCodec, clock: { nowMs: Date.now }, random: systemRandom }
  let outcome = await runSync(deps, { isForced: true })
  while (outcome.kind === 'more') outcome = await runSync(deps, { isForced: true })
  expect(outcome).toEqual({ kind: 'done' })
}

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)

function titlesOf(data: ProfileData, id: string): unknown[] {
  return (data.states.get(id)?.registers.title?.heads ?? []).map(({ value }) => value).toSorted(byText)
}

test('what a copy began to send before it knew that it is one is not read in place of the log', async () => {
  const backend = new HookedBackend()
  const original = await makeBrowser('writerone')
  writeTitle(original, 'first', 'sent')
  await sync(original, backend)
  writeTitle(original, 'both', 'waits in both')
  const copy = structuredClone(original)
  writeTitle(original, 'o', 'original')
  writeTitle(original, 'p', 'original')
  // The copy sends two files, and a file of the original of just that reach lands after them.
  backend.beforeFile = async () => {
    for (const id of ['c', 'd']) {
      writeTitle(copy, id, 'copy')
      await sync(copy, backend)
    }
  }
  await sync(original, backend)
  const third = await makeBrowser('writertwo')
  for (const data of [third, original, copy, third, original]) {
    await sync(data, backend)
  }
  for (const data of [original, copy, third]) {
    expect([...data.states.keys()].sort()).toEqual(['both', 'c', 'd', 'first', 'o', 'p'])
  }
})

test('what one copy began to send says nothing to another about the log', async () => {
  const backend = new HookedBackend()
  const original = await makeBrowser('writerone')
  writeTitle(original, 'first', 'sent')
  await sync(original, backend)
  writeTitle(original, 'both', 'waits in all')
  const copy = structuredClone(original)
  writeTitle(original, 'o', 'original')
  const other = structuredClone(original)
  backend.beforeFile = async () => {
    writeTitle(copy, 'c', 'copy')
    await sync(copy, backend)
  }
  await sync(original, backend)
  const third = await makeBrowser('writertwo')
  for (const data of [other, third, original, copy, other]) await sync(data, backend)
  for (const data of [original, copy, other, third]) {
    expect([...data.states.keys()].sort()).toEqual(['both', 'c', 'first', 'o'])
  }
})

test('who reads that another knows more of it than it sent is a copy, and keeps what waits here', async () => {
  const backend = new MemoryBackend()
  const original = await makeBrowser('writerone')
  writeTitle(original, 'r', 'sent')
  await sync(original, backend)
  const copy = structuredClone(original)
  writeTitle(copy, 'r', 'copy')
  writeTitle(original, 'r', 'original')
  await sync(original, backend)
  const third = await makeBrowser('writertwo')
  await sync(third, backend)
  writeTitle(third, 'r', 'third')
  await sync(third, backend)
  // As if the original had been killed between its file and its marker.
  for (const path of Array.from(backend.files.keys())) {
    if (path.startsWith(`${markerFolder(vault)}/writerone`)) backend.files.delete(path)
    if (path.startsWith(epochFolder(vault, 'writerone', 1))) backend.files.delete(path)
  }
  await sync(copy, backend)
  expect(copy.writer).not.toBe('writerone')
  expect(titlesOf(copy, 'r')).toEqual(['copy', 'third'])
  await sync(third, backend)
  expect(titlesOf(third, 'r')).toEqual(['copy', 'third'])
})

test('files that lead to another by the chains in their names', () => {
  const hash = 'h'.repeat(20)
  const file = (text: string) => {
    const [range = '', chains = '', kind = 'seg'] = text.split(' ')
    const [before = '', after = ''] = chains.split('>').map((letter) => letter.repeat(6))
    const name = readFileName(`${range}-${hash}-${before}${after}-${'r'.repeat(8)}.${kind}`)
    if (name === undefined) throw new Error(`no name: ${text}`)
    return name
  }
  const end = file('9-9 d>e')
  // Tags of `a` stand for chains that are not known.
  const leading = ['1-4 a>a pack', '5-8 c>d', '5-8 c>d pack', '8-8 k>d'].map(file)
  const others = ['5-9 c>f', '5-8 c>f', '1-3 a>b', '9-12 d>g'].map(file)
  expect(findLeading(end, [...leading, ...others])).toEqual(new Set([end, ...leading]))
})

/** A browser that has sent an edit, a copy of its profile, and another browser. */
async function copySynced() {
  const backend = new HookedBackend()
  const original = await makeBrowser('writerone')
  const other = await makeBrowser('writertwo')
  writeTitle(original, 'first', 'sent')
  await sync(original, backend)
  return { backend, original, copy: structuredClone(original), other }
}

async function beginAnew(data: ProfileData, backend: MemoryBackend): Promise<void> {
  const store = makeStore(data)
  const state = await store.load()
  if (state === undefined) throw new Error('sync was begun')
  const deps = { store, backend, codec: plainCodec, clock: { nowMs: Date.now }, random: systemRandom }
  await publishOwnLogAgain(new Session(deps, state, defaultBudget), 0)
}

test('a copy that sends at the very moment its original begins its log anew sees that it is one', async () => {
  const { backend, original, copy, other } = await copySynced()
  writeTitle(copy, 'second', 'of the copy')
  // The copy has read the markers and is about to write its file, in the epoch that the original now leaves.
  backend.beforeFile = async () => {
    await beginAnew(original, backend)
    writeTitle(original, 'third', 'of the original')
    await sync(original, backend)
  }
  await sync(copy, backend)
  expect(copy.writer).not.toBe('writerone')
  for (const data of [other, original, copy, other]) await sync(data, backend)
  for (const data of [original, copy, other]) {
    expect([...data.states.keys()].sort()).toEqual(['first', 'second', 'third'])
  }
})

test('packs lie apart, so that what a writer lists at an upload does not grow with the library', async () => {
  const backend = new MemoryBackend()
  const original = await makeBrowser('writerone')
  for (let count = 1; count <= 200; count += 1) {
    writeTitle(original, `r${count}`, 'sent')
    await sync(original, backend)
  }
  const folder = epochFolder(vault, 'writerone', 1)
  const names = (await backend.list(folder)).map(({ name }) => name)
  expect(names.filter((name) => name.endsWith('.pack'))).toEqual([])
  expect(names.length).toBeLessThanOrEqual(24)
  // The newest stay a while after they were packed: by these a copy would see us.
  expect(names).toContainEqual(expect.stringMatching(/^200-200-/))
  const packs = (await backend.list(packFolder(folder))).map(({ name }) => readFileName(name)?.kind)
  expect(new Set(packs)).toEqual(new Set(['pack']))
})

test('a copy is noticed that goes on in the epoch that its original left', async () => {
  const { backend, original, copy, other } = await copySynced()
  // A file of its own could not be read; the note that it left is gone by now.
  await beginAnew(original, backend)
  for (const path of Array.from(backend.files.keys())) {
    if (path.includes('/left-')) backend.files.delete(path)
  }

  writeTitle(copy, 'second', 'of the copy')
  writeTitle(copy, 'second', 'of the copy, again')
  await sync(copy, backend)
  writeTitle(original, 'third', 'of the original')
  for (const data of [original, copy, other, original, copy]) await sync(data, backend)
  expect(original.writer).not.toBe('writerone')
  for (const data of [original, copy, other]) {
    expect(titlesOf(data, 'second')).toEqual(['of the copy, again'])
    expect(titlesOf(data, 'third')).toEqual(['of the original'])
  }
})

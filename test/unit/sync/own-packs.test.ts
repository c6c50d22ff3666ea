import { expect, test } from 'vitest'
import { systemRandom } from '@/lib/crypto/random'
import { AppError } from '@/lib/errors/app-error'
import { beginSync } from '@/lib/sync/begin-sync'
import { markerFolder } from '@/lib/sync/file-name'
import { MemoryBackend } from '@/lib/sync/memory-backend'
import { publishOwnLogAgain } from '@/lib/sync/read-markers'
import { defaultBudget, runSync } from '@/lib/sync/run-sync'
import { Session } from '@/lib/sync/session'
import { plainCodec } from '../../sim/plain-codec'
import { makeProfile, writeTitle } from './profiles'

const vault = 'v'.repeat(26)

/** A store in memory that takes no packs, for as long as it is told to. */
class PacklessBackend extends MemoryBackend {
  takesPacks = true
  override async write(path: string, bytes: Uint8Array): Promise<void> {
    if (!this.takesPacks && path.endsWith('.pack')) throw new AppError('sync.serverError')
    await super.write(path, bytes)
  }
}

type Profile = ReturnType<typeof makeProfile>

let nowMs = Date.now()

function depsOf({ store }: Profile, backend: MemoryBackend) {
  return { store, backend, codec: plainCodec, clock: { nowMs: () => nowMs }, random: systemRandom }
}

async function begin(writer: string): Promise<Profile> {
  const profile = makeProfile(writer)
  await beginSync(profile.store, vault, systemRandom)
  return profile
}

async function sync(profile: Profile, backend: MemoryBackend, bytes = defaultBudget.bytes) {
  return await runSync(depsOf(profile, backend), { isForced: true, budget: { bytes, ms: 60_000 } })
}

test('the files that a pack is to replace stay until the pack is there', async () => {
  const backend = new PacklessBackend()
  const owner = await begin('writerone')
  backend.takesPacks = false
  for (let count = 1; count <= 8; count += 1) {
    writeTitle(owner.data, `r${count}`, 'sent')
    await sync(owner, backend)
  }
  const newcomer = await begin('writertwo')
  expect((await sync(newcomer, backend)).kind).toBe('done')
  expect(newcomer.data.states.size).toBe(8)
})

test('a log that is published anew is not shown before what replaced its edits is sent', async () => {
  const backend = new MemoryBackend()
  const owner = await begin('writerone')
  writeTitle(owner.data, 'r', 'sent')
  await sync(owner, backend)
  // The new pack will lack the first title, and what replaced it waits.
  writeTitle(owner.data, 'r', 'waits')
  const state = await owner.store.load()
  if (state === undefined) throw new Error('sync was begun')
  await publishOwnLogAgain(new Session(depsOf(owner, backend), state, defaultBudget), 0)
  backend.files.delete([...backend.files.keys()].find((path) => path.startsWith(markerFolder(vault))) ?? '')
  // The run ends right after the pack.
  expect((await sync(owner, backend, 1)).kind).toBe('more')
  expect((await backend.list(markerFolder(vault))).length).toBe(0)
  await sync(owner, backend)
  await sync(owner, backend)
  const newcomer = await begin('writertwo')
  await sync(newcomer, backend)
  expect(newcomer.data.states.get('r')?.registers.title?.heads.map(({ value }) => value)).toEqual(['waits'])
})

test('a vault whose packs lie beside the segments, as they once did, is mended by its writer', async () => {
  const backend = new MemoryBackend()
  const owner = await begin('writerone')
  for (let count = 1; count <= 8; count += 1) {
    writeTitle(owner.data, `r${count}`, 'sent')
    await sync(owner, backend)
  }
  for (const [path, bytes] of Array.from(backend.files).filter(([each]) => each.includes('/d/'))) {
    backend.files.delete(path)
    // The segments that the pack replaced are gone by now.
    if (path.endsWith('.pack')) backend.files.set(path.replace('/p/', '/'), bytes)
  }
  nowMs += 26 * 3600_000
  for (let run = 0; run < 3; run += 1) await sync(owner, backend)
  const newcomer = await begin('writertwo')
  await sync(newcomer, backend)
  expect(newcomer.data.states.size).toBe(8)
})

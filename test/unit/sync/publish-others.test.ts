import { expect, test } from 'vitest'
import { systemRandom } from '@/lib/crypto/random'
import { AppError } from '@/lib/errors/app-error'
import type { Backend } from '@/lib/sync/backend'
import { beginSync } from '@/lib/sync/begin-sync'
import { markerFolder, readMarkerName } from '@/lib/sync/file-name'
import { MemoryBackend } from '@/lib/sync/memory-backend'
import { uploadAgain } from '@/lib/sync/resolve-block'
import { runSync } from '@/lib/sync/run-sync'
import { plainCodec } from '../../sim/plain-codec'
import { canaryEdits, makeProfile } from './profiles'

const vault = 'v'.repeat(26)
const slots = [{ name: 'key.json', bytes: new Uint8Array([1]) }]

async function makeBrowser(writer: string, backend: Backend, maxFileBytes: number) {
  const { data, store } = makeProfile(writer)
  await beginSync(store, vault, systemRandom)
  if (data.sync !== undefined) data.sync = { ...data.sync, maxFileBytes }
  const deps = { store, backend, codec: plainCodec, clock: { nowMs: Date.now }, random: systemRandom, slots }
  const sync = async () => {
    let outcome = await runSync(deps, { isForced: true })
    while (outcome.kind === 'more') outcome = await runSync(deps, { isForced: true })
    return outcome
  }
  return { data, deps, sync }
}

/** A store that takes so many more files of edits and no others. */
class FailingBackend extends MemoryBackend {
  left = Infinity
  override async write(path: string, bytes: Uint8Array): Promise<void> {
    if (path.includes('/d/')) this.left -= 1
    if (this.left < 0) throw new AppError('sync.unreachable')
    await super.write(path, bytes)
  }
}

async function twoOnAnEmptiedStore() {
  const backend = new FailingBackend()
  for (const { name, bytes } of slots) await backend.write(`r1/${vault}/k/${name}`, bytes)
  const first = await makeBrowser('writerone', backend, 1024)
  const second = await makeBrowser('writertwo', backend, 1024)
  canaryEdits(
    first.data,
    Array.from({ length: 60 }, (_, n) => `word${n}`),
  )
  expect(await first.sync()).toEqual({ kind: 'done' })
  expect(await second.sync()).toEqual({ kind: 'done' })
  expect(second.data.states.size).toBe(60)
  backend.files.clear()
  expect(await second.sync()).toEqual({ kind: 'blocked', code: 'sync.vaultGone' })
  await uploadAgain(second.deps, slots)
  return { backend, second }
}

test("of another's log that is published anew nothing is shown before all of it is there", async () => {
  const { backend, second } = await twoOnAnEmptiedStore()
  backend.left = 2
  expect(await second.sync()).toMatchObject({ kind: 'failed' })
  expect([...backend.files.keys()].filter((path) => path.endsWith('.pack')).length).toBe(2)
  // Whoever joins now reads nothing of it: what is left of the log may never come.
  const third = await makeBrowser('writersix', backend, 1024)
  expect(await third.sync()).toEqual({ kind: 'done' })
  expect(third.data.states.size).toBe(0)

  backend.left = Infinity
  expect(await second.sync()).toEqual({ kind: 'done' })
  expect(second.data.sync?.publications).toEqual([])
  expect(await third.sync()).toEqual({ kind: 'done' })
  expect([...third.data.states.keys()].sort()).toEqual([...second.data.states.keys()].sort())
  const markers = [...backend.files.keys()].filter((path) => path.startsWith(markerFolder(vault)))
  expect(markers.map((path) => readMarkerName(path.slice(path.lastIndexOf('/') + 1))?.file.to)).toEqual([60])
})

test('a store that is emptied once more while a log is published gets all of it', async () => {
  const { backend, second } = await twoOnAnEmptiedStore()
  backend.left = 2
  expect(await second.sync()).toMatchObject({ kind: 'failed' })
  backend.files.clear()
  backend.left = Infinity
  expect(await second.sync()).toEqual({ kind: 'blocked', code: 'sync.vaultGone' })
  await uploadAgain(second.deps, slots)
  expect(await second.sync()).toEqual({ kind: 'done' })
  const third = await makeBrowser('writersix', backend, 1024)
  expect(await third.sync()).toEqual({ kind: 'done' })
  expect(third.data.states.size).toBe(60)
})

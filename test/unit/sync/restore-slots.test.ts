import { expect, test } from 'vitest'
import type { Secret } from '@/lib/crypto/key-slots'
import { systemRandom } from '@/lib/crypto/random'
import { createSyncCode } from '@/lib/crypto/sync-code'
import { MemoryBackend } from '@/lib/sync/memory-backend'
import { restoreSlots } from '@/lib/sync/restore-slots'
import { defaultBudget } from '@/lib/sync/run-sync'
import { Session } from '@/lib/sync/session'
import type { SlotFile } from '@/lib/sync/slot-file'
import { createSyncState } from '@/lib/sync/sync-state'
import type { SyncStore } from '@/lib/sync/sync-store'
import { createVault, joinVault, rotateKey } from '@/lib/sync/vault'
import { plainCodec } from '../../sim/plain-codec'

/** A browser that keeps these slots. */
function makeSession(backend: MemoryBackend, vault: string, slots: readonly SlotFile[]): Session {
  const store = { commit: async () => {} } as unknown as SyncStore
  const clock = { nowMs: Date.now }
  const deps = { store, backend, codec: plainCodec, clock, random: systemRandom, slots }
  return new Session(deps, createSyncState(vault, 'writerone', 0, ''), defaultBudget)
}

/** Leaves key slots out of its listings and tears what is written, for as long as it is told to. */
class BadBackend extends MemoryBackend {
  isLying = false
  isTearing = false
  override async list(folder: string) {
    const entries = await super.list(folder)
    return this.isLying && folder.endsWith('/k') ? [] : entries
  }
  override async write(path: string, bytes: Uint8Array): Promise<void> {
    await super.write(path, this.isTearing ? bytes.slice(0, 20) : bytes)
  }
}

function newCode(): Secret {
  return { kind: 'code', code: createSyncCode(systemRandom) }
}

/** A vault whose keys were changed twice, with the codes of each time and the store as it was after the first. */
async function changeTwice(isLeaked: boolean) {
  const backend = new MemoryBackend()
  const codes = [newCode(), newCode(), newCode()] as const
  const made = await createVault(backend, [codes[0]], systemRandom)
  const { vault } = made
  const first = await rotateKey(backend, vault, codes[0], [codes[1]], systemRandom, { held: made.keys })
  const between = new Map(backend.files)
  const joined = await joinVault(backend, vault, codes[1])
  const second = await rotateKey(backend, vault, codes[1], [codes[2]], systemRandom, {
    held: first.keys,
    isLeaked,
  })
  return { backend, vault, codes, between, joined, second }
}

test('a store put back to a day between two changes of keys opens whole by the newest code again', async () => {
  const { backend, vault, codes, between, second } = await changeTwice(false)
  backend.files.clear()
  for (const [path, bytes] of between) backend.files.set(path, bytes)
  await restoreSlots(makeSession(backend, vault, second.slots))
  expect((await joinVault(backend, vault, codes[2])).keys).toHaveLength(3)
})

test('whoever keeps slots of before a leak brings none of them back', async () => {
  const { backend, vault, codes, joined } = await changeTwice(true)
  const names = [...backend.files.keys()]
  await restoreSlots(makeSession(backend, vault, joined.slots))
  expect([...backend.files.keys()]).toEqual(names)
  await expect(joinVault(backend, vault, codes[1])).rejects.toMatchObject({ code: 'sync.wrongCode' })
})

test('an emptied store gets every slot back, and one that is whole none', async () => {
  const { backend, vault, codes, second } = await changeTwice(false)
  const count = backend.files.size
  await restoreSlots(makeSession(backend, vault, second.slots))
  expect(backend.files.size).toBe(count)
  backend.files.clear()
  await restoreSlots(makeSession(backend, vault, second.slots))
  expect((await joinVault(backend, vault, codes[2])).keys).toHaveLength(3)
})

test('a listing that lies about a slot does not cost it', async () => {
  const backend = new BadBackend()
  const code = newCode()
  const { vault, slots } = await createVault(backend, [code], systemRandom)
  backend.isLying = true
  backend.isTearing = true
  await restoreSlots(makeSession(backend, vault, slots))
  backend.isLying = false
  expect((await joinVault(backend, vault, code)).keys).toHaveLength(1)
})

test('a slot that was torn when it was put back is written again at the next run', async () => {
  const backend = new BadBackend()
  const code = newCode()
  const { vault, slots } = await createVault(backend, [code], systemRandom)
  backend.files.clear()
  const session = makeSession(backend, vault, slots)
  backend.isTearing = true
  await restoreSlots(session)
  expect(session.state.areSlotsDue).toBe(true)
  await expect(joinVault(backend, vault, code)).rejects.toBeDefined()
  backend.isTearing = false
  await restoreSlots(session)
  expect(session.state.areSlotsDue).toBe(false)
  expect((await joinVault(backend, vault, code)).keys).toHaveLength(1)
})

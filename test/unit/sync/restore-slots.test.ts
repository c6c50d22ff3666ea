import { expect, test } from 'vitest'
import type { Secret } from '@/lib/crypto/key-slots'
import { systemRandom } from '@/lib/crypto/random'
import { createSyncCode } from '@/lib/crypto/sync-code'
import { MemoryBackend } from '@/lib/sync/memory-backend'
import { restoreSlots } from '@/lib/sync/restore-slots'
import { createVault, joinVault, rotateKey } from '@/lib/sync/vault'

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
  await restoreSlots(backend, vault, second.slots)
  expect((await joinVault(backend, vault, codes[2])).keys).toHaveLength(3)
})

test('whoever keeps slots of before a leak brings none of them back', async () => {
  const { backend, vault, codes, joined } = await changeTwice(true)
  const names = [...backend.files.keys()]
  await restoreSlots(backend, vault, joined.slots)
  expect([...backend.files.keys()]).toEqual(names)
  await expect(joinVault(backend, vault, codes[1])).rejects.toMatchObject({ code: 'sync.wrongCode' })
})

test('an emptied store gets every slot back, and one that is whole none', async () => {
  const { backend, vault, codes, second } = await changeTwice(false)
  const count = backend.files.size
  await restoreSlots(backend, vault, second.slots)
  expect(backend.files.size).toBe(count)
  backend.files.clear()
  await restoreSlots(backend, vault, second.slots)
  expect((await joinVault(backend, vault, codes[2])).keys).toHaveLength(3)
})

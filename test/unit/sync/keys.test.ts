import { expect, test } from 'vitest'
import type { Secret } from '@/lib/crypto/key-slots'
import { systemRandom } from '@/lib/crypto/random'
import { createSyncCode } from '@/lib/crypto/sync-code'
import { newestKey } from '@/lib/crypto/vault-key'
import { createVaultCodec } from '@/lib/sync/file-codec'
import { MemoryBackend } from '@/lib/sync/memory-backend'
import { addSecret, createVault, joinVault, listVaults, mergeKeys, rotateKey } from '@/lib/sync/vault'

const identity = { vault: 'v', writer: 'writer12', epoch: 1, kind: 'seg', from: 1, to: 1 } as const

function newCode(): Secret {
  return { kind: 'code', code: createSyncCode(systemRandom) }
}

async function begin() {
  const backend = new MemoryBackend()
  const code = newCode()
  return { backend, code, made: await createVault(backend, [code], systemRandom) }
}

test('a second code opens the same vault, and both go on working', async () => {
  const { backend, code, made } = await begin()
  const added = newCode()
  await addSecret(backend, made.vault, code, added, systemRandom)
  const sealed = await createVaultCodec(made.keys, systemRandom).seal(identity, 'text')
  for (const secret of [code, added]) {
    const joined = await joinVault(backend, made.vault, secret)
    expect(await createVaultCodec(joined.keys, systemRandom).open(identity, sealed)).toBe('text')
  }
  await expect(addSecret(backend, made.vault, newCode(), added, systemRandom)).rejects.toMatchObject({
    code: 'sync.wrongCode',
  })
})

test('after a change of keys the old code does not read what is written, and the new one reads everything', async () => {
  const { backend, code, made } = await begin()
  const before = await createVaultCodec(made.keys, systemRandom).seal(identity, 'before')
  const newer = newCode()
  const changed = await rotateKey(backend, made.vault, code, [newer], systemRandom, { held: made.keys })
  expect(newestKey(changed.keys)?.generation).toBe(2)
  const after = await createVaultCodec(changed.keys, systemRandom).seal(identity, 'after')
  const removed = createVaultCodec((await joinVault(backend, made.vault, code)).keys, systemRandom)
  await expect(removed.open(identity, after)).rejects.toMatchObject({ code: 'sync.unknownKey' })
  const joined = createVaultCodec((await joinVault(backend, made.vault, newer)).keys, systemRandom)
  expect([await joined.open(identity, before), await joined.open(identity, after)]).toEqual([
    'before',
    'after',
  ])
})

test('an older code cannot make the next generation: what it does not open would be lost', async () => {
  const { backend, code, made } = await begin()
  const newer = newCode()
  const changed = await rotateKey(backend, made.vault, code, [newer], systemRandom, { held: made.keys })
  const files = backend.files.size
  await expect(
    rotateKey(backend, made.vault, code, [newCode()], systemRandom, { held: changed.keys }),
  ).rejects.toMatchObject({ code: 'sync.oldCode' })
  expect(backend.files.size).toBe(files)
})

test('two browsers that change keys at once end with a ring that reads both', async () => {
  const { backend, code, made } = await begin()
  const [left, right] = [newCode(), newCode()]
  const one = await rotateKey(backend, made.vault, code, [left], systemRandom, { held: made.keys })
  const two = await rotateKey(backend, made.vault, code, [right], systemRandom, { held: made.keys })
  const merged = mergeKeys(one.keys, (await joinVault(backend, made.vault, right)).keys)
  const codec = createVaultCodec(merged, systemRandom)
  for (const { keys } of [one, two]) {
    const sealed = await createVaultCodec(keys, systemRandom).seal(identity, 'text')
    expect(await codec.open(identity, sealed)).toBe('text')
  }
  const last = newCode()
  await rotateKey(backend, made.vault, [left, right], [last], systemRandom, { held: merged })
  expect((await joinVault(backend, made.vault, last)).keys).toHaveLength(4)
})

test('a code that became known opens nothing any more', async () => {
  const { backend, code, made } = await begin()
  const newer = newCode()
  await rotateKey(backend, made.vault, code, [newer], systemRandom, { held: made.keys, isLeaked: true })
  await expect(joinVault(backend, made.vault, code)).rejects.toMatchObject({ code: 'sync.wrongCode' })
  expect((await joinVault(backend, made.vault, newer)).keys).toHaveLength(2)
})

test('a vault on the store is joined, not made anew, unless a second is wanted', async () => {
  const { backend, code } = await begin()
  await expect(createVault(backend, [code], systemRandom)).rejects.toMatchObject({ code: 'sync.vaultExists' })
  await createVault(backend, [code], systemRandom, { isSecond: true })
  expect(await listVaults(backend)).toHaveLength(2)
})

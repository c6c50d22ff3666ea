import { expect, test } from 'vitest'
import { type FileIdentity, openFile, sealFile } from '@/lib/crypto/envelope'
import { paddedLength } from '@/lib/crypto/padding'
import { systemRandom } from '@/lib/crypto/random'
import { createRawKey, importVaultKey, newestKey } from '@/lib/crypto/vault-key'

const identity: FileIdentity = {
  vault: 'v'.repeat(26),
  writer: 'writer1234567',
  epoch: 1,
  kind: 'seg',
  from: 3,
  to: 5,
}

async function makeKey(generation = 1) {
  return importVaultKey(createRawKey(generation, systemRandom))
}

test('a sealed file opens to the same text, empty and large', async () => {
  const key = await makeKey()
  for (const text of ['', 'short', 'naïve 🌊 '.repeat(50_000)]) {
    expect(await openFile(key, identity, await sealFile(key, identity, text, systemRandom))).toBe(text)
  }
})

test.each(['seg', 'pack'] as const)('every single-byte change of a %s is rejected', async (kind) => {
  const key = await makeKey()
  const own = { ...identity, kind }
  const bytes = await sealFile(
    key,
    own,
    JSON.stringify({ title: 'Storm', topics: ['sea', 'wind'] }),
    systemRandom,
  )
  let rejected = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const altered = bytes.slice()
    altered[at] = (altered[at] ?? 0) ^ (1 << (at % 8))
    await openFile(key, own, altered).then(
      () => expect.fail(`byte ${at} changed and nobody noticed`),
      () => {
        rejected += 1
      },
    )
  }
  expect(rejected).toBe(bytes.length)
  expect(bytes.length).toBeGreaterThan(60)
})

test('every cut is rejected', async () => {
  const key = await makeKey()
  const bytes = await sealFile(key, identity, 'some text', systemRandom)
  for (let length = 0; length < bytes.length; length += 1) {
    await expect(openFile(key, identity, bytes.slice(0, length))).rejects.toThrow()
  }
})

test('a file opens only as what it was sealed as', async () => {
  const key = await makeKey()
  const bytes = await sealFile(key, identity, 'text', systemRandom)
  const others: FileIdentity[] = [
    { ...identity, vault: 'w'.repeat(26) },
    { ...identity, writer: 'writer7654321' },
    { ...identity, epoch: 2 },
    { ...identity, kind: 'pack' },
    { ...identity, from: 2 },
    { ...identity, to: 6 },
  ]
  for (const other of others) await expect(openFile(key, other, bytes)).rejects.toThrow()
  await expect(openFile(await makeKey(), identity, bytes)).rejects.toThrow()
})

test('equal texts give unlike bytes, and lengths that tell little', async () => {
  const key = await makeKey()
  const [one, two] = await Promise.all([
    sealFile(key, identity, 'text', systemRandom),
    sealFile(key, identity, 'text', systemRandom),
  ])
  expect(one).not.toEqual(two)
  for (const length of [9, 100, 1000, 5000, 123_456, 4_000_000]) {
    expect(paddedLength(length)).toBeGreaterThanOrEqual(length)
    expect(paddedLength(length)).toBeLessThanOrEqual(Math.ceil(length * 1.12))
  }
  const lengths = new Set(Array.from({ length: 10_000 }, (_, index) => paddedLength(10_000 + index)))
  expect(lengths.size).toBeLessThan(50)
})

test('a key at rest cannot be read out', async () => {
  const { key } = await makeKey()
  expect(key.extractable).toBe(false)
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
})

test('files are written under the highest generation, ties under the smallest id', () => {
  const ring = [
    { id: 'b', generation: 2 },
    { id: 'a', generation: 1 },
    { id: 'aa', generation: 2 },
  ]
  expect(newestKey(ring)?.id).toBe('aa')
  expect(newestKey([])).toBeUndefined()
})

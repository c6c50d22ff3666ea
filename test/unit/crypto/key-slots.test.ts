import { expect, test } from 'vitest'
import { decodeText, encodeText } from '@/lib/crypto/bytes'
import { makeSlot, openSlot, readSlot, type Secret } from '@/lib/crypto/key-slots'
import { systemRandom } from '@/lib/crypto/random'
import {
  createSyncCode,
  findUnknownWords,
  readSyncCode,
  writeCodePayload,
  writeCodeWords,
} from '@/lib/crypto/sync-code'
import { createRawKey } from '@/lib/crypto/vault-key'

const vault = 'v'.repeat(26)
const raw = createRawKey(2, systemRandom)

async function openBytes(bytes: Uint8Array, secret: Secret) {
  const slot = readSlot(bytes)
  if (slot === undefined) throw new RangeError('not a slot')
  return openSlot(slot, secret)
}

test('a code opens its slot and no other', async () => {
  const secret = { kind: 'code' as const, code: createSyncCode(systemRandom) }
  const bytes = await makeSlot(vault, raw, secret, systemRandom)
  expect(await openBytes(bytes, secret)).toEqual(raw)
  const other = { kind: 'code' as const, code: createSyncCode(systemRandom) }
  await expect(openBytes(bytes, other)).rejects.toMatchObject({ code: 'sync.wrongCode' })
})

test('every single-byte change of a key slot is rejected', async () => {
  const secret = { kind: 'code' as const, code: createSyncCode(systemRandom) }
  const bytes = await makeSlot(vault, raw, secret, systemRandom)
  for (let at = 0; at < bytes.length; at += 1) {
    for (const bit of [0, 5]) {
      const altered = bytes.slice()
      altered[at] = (altered[at] ?? 0) ^ (1 << bit)
      await expect(openBytes(altered, secret), `byte ${at}`).rejects.toThrow()
    }
  }
})

test('a passphrase opens its slot, however its accents are composed', async () => {
  const bytes = await makeSlot(
    vault,
    raw,
    { kind: 'passphrase', passphrase: 'caf\u00e9 au lait' },
    systemRandom,
  )
  const typed = { kind: 'passphrase' as const, passphrase: 'cafe\u0301 au lait' }
  expect(await openBytes(bytes, typed)).toEqual(raw)
  const wrong = { kind: 'passphrase' as const, passphrase: 'cafe au lait' }
  await expect(openBytes(bytes, wrong)).rejects.toMatchObject({ code: 'sync.wrongCode' })
}, 60_000)

test.each([
  { memoryKiB: 32 * 1024, passes: 3 },
  { memoryKiB: 64 * 1024, passes: 2 },
  { memoryKiB: 512 * 1024, passes: 3 },
  { memoryKiB: 64 * 1024, passes: 11 },
])('a slot with $memoryKiB KiB and $passes passes is refused before anything is hashed', async (params) => {
  const secret = { kind: 'code' as const, code: createSyncCode(systemRandom) }
  const text = decodeText(await makeSlot(vault, raw, secret, systemRandom))
  const planted = text
    .replace('"kind":"code"', '"kind":"passphrase"')
    .replace(
      ',"wrapped"',
      `,"params":{"memoryKiB":${params.memoryKiB},"passes":${params.passes},"lanes":1},"wrapped"`,
    )
  expect(() => readSlot(encodeText(planted))).toThrow(expect.objectContaining({ code: 'sync.weakSlot' }))
})

test('a slot that is not in the one canonical form is none', async () => {
  const secret = { kind: 'code' as const, code: createSyncCode(systemRandom) }
  const text = decodeText(await makeSlot(vault, raw, secret, systemRandom))
  expect(readSlot(encodeText(text))).toBeDefined()
  expect(readSlot(encodeText(`${text}\n`))).toBeUndefined()
  expect(readSlot(encodeText(text.replace(',', ', ')))).toBeUndefined()
  expect(readSlot(encodeText(text.replace('{', '{"extra":1,')))).toBeUndefined()
})

test('a code goes through words and through a QR payload', () => {
  const code = createSyncCode(systemRandom)
  const words = writeCodeWords(code)
  expect(words.split(' ')).toHaveLength(12)
  expect(readSyncCode(`  ${words.toUpperCase().replaceAll(' ', ' - ')}\n`)).toEqual({
    code,
    vault: undefined,
  })
  const payload = writeCodePayload(vault, code)
  expect(payload).toMatch(/^[0-9A-Z $%*+./:-]+$/)
  expect(readSyncCode(payload)).toEqual({ code, vault })
})

test('a mistyped code is told from a right one', () => {
  const words = writeCodeWords(createSyncCode(systemRandom)).split(' ')
  expect(readSyncCode(words.slice(1).join(' '))).toBeUndefined()
  expect(readSyncCode([...words.slice(0, 11), 'clipfile'].join(' '))).toBeUndefined()
  expect(findUnknownWords([...words.slice(0, 11), 'clipfile'].join(' '))).toEqual(['clipfile'])
  const swapped = [words[1], words[0], ...words.slice(2)].join(' ')
  if (words[0] !== words[1])
    expect(readSyncCode(swapped)?.code).not.toEqual(readSyncCode(words.join(' '))?.code)
})

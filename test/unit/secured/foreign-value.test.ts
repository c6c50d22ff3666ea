import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { systemRandom } from '@/lib/crypto/random'
import { openForeignValue, readForeignKey, sealForeignValue } from '@/lib/crypto/secured/foreign-value'
import { readSecured } from '@/lib/crypto/secured/read-secured'
import { AppError } from '@/lib/errors/app-error'

const text = '{"editor":"pass on to the desk — größe 日本"}'
const keyOf = (length: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length }, (_, index) => (index * 37 + length) & 255)
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

function openssl(
  bits: number,
  key: Uint8Array,
  iv: Uint8Array,
  input: Uint8Array,
  isDecrypting: boolean,
): Buffer {
  const args = ['enc', `-aes-${bits}-cbc`, '-K', hex(key), '-iv', hex(iv), ...(isDecrypting ? ['-d'] : [])]
  return execFileSync('openssl', args, { input })
}

for (const length of [16, 24, 32]) {
  test(`OpenSSL opens what is written with ${length * 8} bits, and the other way round`, () => {
    const key = keyOf(length)
    const written = readSecured(sealForeignValue(text, key, systemRandom))
    if (written.kind !== 'foreign') throw new Error('not in two parts')
    expect(openssl(length * 8, key, written.iv, written.ciphertext, true).toString('utf8')).toBe(text)

    const iv = keyOf(16)
    const theirs = openssl(length * 8, key, iv, Buffer.from(text), false)
    expect(openForeignValue(`${theirs.toString('base64')};${Buffer.from(iv).toString('base64')}`, key)).toBe(
      text,
    )
  })
}

test('a wrong key is told by padding or UTF-8, never by a text', () => {
  let refused = 0
  for (let seed = 0; seed < 300; seed++) {
    const value = sealForeignValue(text, keyOf(32), systemRandom)
    const wrong = systemRandom.bytes(32)
    try {
      expect(openForeignValue(value, wrong)).not.toBe(text)
    } catch (error) {
      expect(error instanceof AppError && error.code).toBe('secured.altered')
      refused++
    }
  }
  expect(refused).toBeGreaterThan(290)
})

test('keys in hex and base64, of three lengths, nothing else', () => {
  for (const length of [16, 24, 32]) {
    expect(readForeignKey(hex(keyOf(length)))).toEqual(keyOf(length))
    expect(readForeignKey(` ${Buffer.from(keyOf(length)).toString('base64')}\n`)).toEqual(keyOf(length))
  }
  for (const wrong of ['', 'zz', hex(keyOf(15)), hex(keyOf(33)), Buffer.from(keyOf(31)).toString('base64')]) {
    expect(readForeignKey(wrong)).toBeUndefined()
  }
})

test('what is no value of two or three whole parts is opaque, and base64 must be canonical', () => {
  for (const value of [
    '',
    'a',
    'AAAA;BBBB',
    'AAAA;BBBB;CCCC;DDDD',
    'AAAAAAAAAAAAAAAAAAAAAB==;AAAAAAAAAAAAAAAAAAAAAA==',
  ]) {
    expect(readSecured(value).kind).toBe('opaque')
  }
  expect(readSecured('AAAAAAAAAAAAAAAAAAAAAA==;AAAAAAAAAAAAAAAAAAAAAA==').kind).toBe('foreign')
})

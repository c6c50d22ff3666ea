import { cbc } from '@noble/ciphers/aes.js'
import { AppError } from '@/lib/errors/app-error'
import { type Bytes, decodeText, encodeText } from '../bytes'
import type { Random } from '../random'
import { fromBase64, toBase64 } from './canonical-base64'
import { readSecured } from './read-secured'

const keyLengths = [16, 24, 32]

/** The site's own key as its owner types it: 16, 24 or 32 bytes in hex or base64. */
export function readForeignKey(text: string): Bytes | undefined {
  const typed = text.trim()
  if (/^(?:[0-9a-f]{2})+$/i.test(typed) && keyLengths.includes(typed.length / 2)) {
    return Uint8Array.from(typed.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  }
  const bytes = fromBase64(typed)
  return bytes && keyLengths.includes(bytes.length) ? bytes : undefined
}

/**
 * Opens a two-part value as AES-CBC with PKCS#7 padding. Such a value is not authenticated: that padding
 * and UTF-8 hold makes the key likely, no more, and the product says so beside the text.
 * @throws AppError `secured.altered` where they do not hold
 */
export function openForeignValue(text: string, key: Bytes): string {
  const value = readSecured(text)
  if (value.kind !== 'foreign') throw new AppError('secured.truncated')
  try {
    return decodeText(cbc(key, value.iv).decrypt(value.ciphertext))
  } catch {
    throw new AppError('secured.altered')
  }
}

/** Writes text back in the same two-part form, under a fresh IV. */
export function sealForeignValue(text: string, key: Bytes, random: Random): string {
  const iv = random.bytes(16)
  return `${toBase64(cbc(key, iv).encrypt(encodeText(text)))};${toBase64(iv)}`
}

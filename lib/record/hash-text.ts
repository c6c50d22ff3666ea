import { sha256 } from '@noble/hashes/sha2.js'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** The first `length` characters of SHA-256 of the UTF-8 text, five bits each; `length` at most 51. */
export function hashText(text: string, length: number): string {
  return encodeBase32(sha256(new TextEncoder().encode(text)), length)
}

/** Five bits a character, in Crockford's alphabet (no i, l, o, u). */
export function encodeBase32(bytes: Uint8Array, length: number): string {
  let text = ''
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5 && text.length < length) {
      bits -= 5
      text += alphabet.charAt((value >> bits) & 31)
    }
    value &= (1 << bits) - 1
  }
  return text
}

import type { Bytes } from '../bytes'
import { fromBase64 } from './canonical-base64'
import { readSecuredHeader, type SecuredHeader } from './secured-header'

/** What a `secured` value is, as far as can be told without a key. */
export type SecuredValue =
  | { kind: 'own'; ciphertext: Bytes; iv: Bytes; header: SecuredHeader; headerText: string }
  /** `base64(ciphertext);base64(iv)`, AES-CBC under a key that only the site's owner has. */
  | { kind: 'foreign'; ciphertext: Bytes; iv: Bytes }
  /** Three parts that are cut short. */
  | { kind: 'truncated' }
  /** Anything else: kept byte for byte, never opened. */
  | { kind: 'opaque' }

const gcmTagLength = 16
export const gcmIvLength = 12
const cbcBlock = 16

export function readSecured(text: string): SecuredValue {
  const parts = text.split(';')
  const ciphertext = fromBase64(parts[0] ?? '')
  const iv = fromBase64(parts[1] ?? '')
  if (parts.length === 2 && ciphertext && iv?.length === cbcBlock) {
    const isWhole = ciphertext.length > 0 && ciphertext.length % cbcBlock === 0
    return isWhole ? { kind: 'foreign', ciphertext, iv } : { kind: 'opaque' }
  }
  if (parts.length !== 3) return { kind: 'opaque' }
  const headerText = parts[2] ?? ''
  const header = readSecuredHeader(headerText)
  const isOurs = headerText.startsWith('clipfile')
  if (header && ciphertext && iv?.length === gcmIvLength && ciphertext.length >= gcmTagLength) {
    return { kind: 'own', ciphertext, iv, header, headerText }
  }
  return isOurs || headerText === '' ? { kind: 'truncated' } : { kind: 'opaque' }
}

/** Whether this product wrote the value, so that it is bound to the record's id. */
export function isOwnSecured(text: string): boolean {
  return readSecured(text).kind === 'own'
}

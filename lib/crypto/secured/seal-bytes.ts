import type { Bytes } from '../bytes'
import type { Random } from '../random'
import { gcmIvLength } from './read-secured'

export interface Sealed {
  ciphertext: Bytes
  iv: Bytes
}

/** AES-256-GCM with a random 96-bit IV (NIST SP 800-38D, 8.2.2: good for 2^32 values under one key). */
export async function sealBytes(
  plain: Bytes,
  key: Bytes,
  associated: Bytes,
  random: Random,
): Promise<Sealed> {
  const iv = random.bytes(gcmIvLength)
  const algorithm = { name: 'AES-GCM', iv, additionalData: associated }
  const own = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt'])
  return { iv, ciphertext: new Uint8Array(await crypto.subtle.encrypt(algorithm, own, plain)) }
}

/** The plaintext; undefined where key, associated data or a single byte differ. */
export async function openBytes(sealed: Sealed, key: Bytes, associated: Bytes): Promise<Bytes | undefined> {
  const own = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt'])
  try {
    const algorithm = { name: 'AES-GCM', iv: sealed.iv, additionalData: associated }
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, own, sealed.ciphertext))
  } catch {
    return undefined // WebCrypto tells no more than that the tag does not fit.
  }
}

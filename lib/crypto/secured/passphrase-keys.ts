import { type Bytes, encodeText } from '../bytes'
import type { SecuredHeader } from './secured-header'

/** Both keys that one passphrase and salt make, raw: they live only while private notes are unlocked. */
export interface PassphraseKeys {
  /** Wraps the notes key. */
  wrapKey: Bytes
  /** Seals what goes into files. */
  fileKey: Bytes
}

/**
 * PBKDF2-HMAC-SHA-256 over the passphrase (Unicode NFKC, UTF-8), then HKDF-SHA-256 parts the result, so
 * that a file's key says nothing of the wrapping key. Takes about half a second at 600,000 rounds.
 */
export async function derivePassphraseKeys(
  passphrase: string,
  { rounds, salt }: SecuredHeader,
): Promise<PassphraseKeys> {
  const secret = encodeText(passphrase.normalize('NFKC'))
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits'])
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    base,
    256,
  )
  return {
    wrapKey: await expand(bits, 'clipfile notes wrap 1'),
    fileKey: await expand(bits, 'clipfile secured 1'),
  }
}

async function expand(secret: ArrayBuffer, label: string): Promise<Bytes> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
  const info = encodeText(label)
  return new Uint8Array(
    await crypto.subtle.deriveBits(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info },
      base,
      256,
    ),
  )
}

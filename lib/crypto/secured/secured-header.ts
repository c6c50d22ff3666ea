import type { Bytes } from '../bytes'
import { fromBase64, toBase64 } from './canonical-base64'

/** How the key of a `secured` value is made from the passphrase. */
export interface SecuredHeader {
  rounds: number
  salt: Bytes
}

/** OWASP's figure for PBKDF2-HMAC-SHA-256 (2023). */
export const passphraseRounds = 600_000
export const saltLength = 16
/** Fewer is no protection; more would let a file from elsewhere stall the browser. */
const leastRounds = 100_000
const mostRounds = 10_000_000

/** `clipfile1.pbkdf2-sha256.600000.<salt>`: the one form, so that as associated data it is unambiguous. */
export function writeSecuredHeader({ rounds, salt }: SecuredHeader): string {
  return `clipfile1.pbkdf2-sha256.${rounds}.${toBase64(salt)}`
}

/** The header of a text; undefined where it is not exactly what `writeSecuredHeader` writes. */
export function readSecuredHeader(text: string): SecuredHeader | undefined {
  const match = /^clipfile1\.pbkdf2-sha256\.([1-9]\d{0,8})\.([A-Za-z0-9+/=]+)$/.exec(text)
  const rounds = Number(match?.[1])
  const salt = fromBase64(match?.[2] ?? '')
  if (!match || salt?.length !== saltLength || rounds < leastRounds || rounds > mostRounds) return undefined
  return { rounds, salt }
}

import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { type Bytes, fromBase32, toBase32 } from './bytes'
import type { Random } from './random'

const codeLength = 16
const payloadPattern = /^CLIPFILE1:([A-Z2-7]+):([A-Z2-7]{26})$/

/** 128 random bits: strong enough to need no slow hash. */
export function createSyncCode(random: Random): Bytes {
  return random.bytes(codeLength)
}

/** Twelve words of the BIP 39 English list; the last carries a checksum. */
export function writeCodeWords(code: Uint8Array): string {
  return entropyToMnemonic(code, wordlist)
}

/**
 * The code that was typed or pasted: words in any case, parted by anything but letters, or a QR payload.
 * Undefined where it is neither or the checksum is wrong.
 */
export function readSyncCode(typed: string): { code: Bytes; vault: string | undefined } | undefined {
  const match = payloadPattern.exec(typed.trim())
  if (match !== null) {
    const code = fromBase32((match[2] ?? '').toLowerCase())
    return code === undefined ? undefined : { code, vault: (match[1] ?? '').toLowerCase() }
  }
  const words = typed.toLowerCase().match(/[a-z]+/g) ?? []
  if (words.length !== 12) return undefined
  try {
    return { code: new Uint8Array(mnemonicToEntropy(words.join(' '), wordlist)), vault: undefined }
  } catch {
    return undefined // a word that is not on the list, or a wrong checksum
  }
}

/** Words of a typed code that are not on the list, for the message beside the field. */
export function findUnknownWords(typed: string): string[] {
  return (typed.toLowerCase().match(/[a-z]+/g) ?? []).filter((word) => !wordlist.includes(word))
}

/** What the QR code holds: upper case, so that it fits the alphanumeric mode. Vault id and code, no address. */
export function writeCodePayload(vault: string, code: Uint8Array): string {
  return `CLIPFILE1:${vault}:${toBase32(code)}`.toUpperCase()
}

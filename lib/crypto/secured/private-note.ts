import { gcm } from '@noble/ciphers/aes.js'
import { AppError } from '@/lib/errors/app-error'
import { type Bytes, encodeText } from '../bytes'
import type { Random } from '../random'
import { fromBase64, toBase64 } from './canonical-base64'
import type { NotesKey } from './notes-key'
import { decodeContent, encodeContent, type PrivateContent } from './private-content'
import { gcmIvLength } from './read-secured'

const version = 'note1'
const associated = encodeText('clipfile private note 1')

/**
 * A private note at rest, in drafts and in sync: `note1;<key id>;<ciphertext>;<iv>`, AES-256-GCM under the
 * notes key. At once and not by WebCrypto's promises: what is typed in a popup is encrypted in the very
 * task that takes the key press, so no moment leaves it in the clear or unsent.
 */
export function sealPrivateNote(content: PrivateContent, key: NotesKey, random: Random): string {
  const iv = random.bytes(gcmIvLength)
  const ciphertext = gcm(key.bytes, iv, associated).encrypt(encodeContent(content))
  return `${version};${key.id};${toBase64(ciphertext)};${toBase64(iv)}`
}

/**
 * @throws AppError `secured.locked` where the note's key is not among these; `secured.truncated` or
 * `secured.altered` where the value is damaged
 */
export function openPrivateNote(text: string, keys: readonly NotesKey[]): PrivateContent {
  const { keyId, ciphertext, iv } = readParts(text)
  const key = keys.find(({ id }) => id === keyId)
  if (key === undefined) throw new AppError('secured.locked')
  let plain: Uint8Array
  try {
    plain = gcm(key.bytes, iv, associated).decrypt(ciphertext)
  } catch {
    throw new AppError('secured.altered') // The tag does not fit; the cipher tells no more.
  }
  return decodeContent(plain)
}

function readParts(text: string): { keyId: string; ciphertext: Bytes; iv: Bytes } {
  const [kind, keyId, ciphertextText, ivText, ...rest] = text.split(';')
  const ciphertext = fromBase64(ciphertextText ?? '')
  const iv = fromBase64(ivText ?? '')
  const isWhole = kind === version && rest.length === 0 && ciphertext && iv?.length === gcmIvLength
  if (!isWhole || keyId === undefined) throw new AppError('secured.truncated')
  return { keyId, ciphertext, iv }
}

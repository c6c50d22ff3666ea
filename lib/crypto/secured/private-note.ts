import { AppError } from '@/lib/errors/app-error'
import { type Bytes, encodeText } from '../bytes'
import type { Random } from '../random'
import { fromBase64, toBase64 } from './canonical-base64'
import { decodeContent, encodeContent, type PrivateContent } from './private-content'
import { openBytes, sealBytes } from './seal-bytes'

const version = 'note1'

/** A private note at rest and in sync: `note1;<ciphertext>;<iv>` under the notes key, bound to its record. */
export async function sealPrivateNote(
  content: PrivateContent,
  recordId: string,
  notesKey: Bytes,
  random: Random,
): Promise<string> {
  const { ciphertext, iv } = await sealBytes(encodeContent(content), notesKey, associated(recordId), random)
  return `${version};${toBase64(ciphertext)};${toBase64(iv)}`
}

/** @throws AppError `secured.truncated` or `secured.altered` */
export async function openPrivateNote(
  text: string,
  recordId: string,
  notesKey: Bytes,
): Promise<PrivateContent> {
  const [kind, ciphertextText, ivText, ...rest] = text.split(';')
  const ciphertext = fromBase64(ciphertextText ?? '')
  const iv = fromBase64(ivText ?? '')
  if (kind !== version || rest.length > 0 || !ciphertext || iv?.length !== 12)
    throw new AppError('secured.truncated')
  const plain = await openBytes({ ciphertext, iv }, notesKey, associated(recordId))
  if (!plain) throw new AppError('secured.altered')
  return decodeContent(plain)
}

function associated(recordId: string): Bytes {
  return encodeText(`clipfile private note 1\n${recordId}`)
}

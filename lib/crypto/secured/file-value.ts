import { AppError } from '@/lib/errors/app-error'
import { type Bytes, encodeText } from '../bytes'
import type { Random } from '../random'
import { toBase64 } from './canonical-base64'
import type { FileKey } from './notes-key'
import type { PassphraseKeys } from './passphrase-keys'
import { decodeContent, encodeContent, type PrivateContent } from './private-content'
import { readSecured, type SecuredValue } from './read-secured'
import { openBytes, sealBytes } from './seal-bytes'

type OwnValue = Extract<SecuredValue, { kind: 'own' }>

/**
 * `<ciphertext>;<iv>;<header>` for the file's `secured` key. Bound to the header and to the `recordId`
 * that stands in the file: moved to another file it does not open; an edited address does no harm.
 */
export async function sealFileValue(
  content: PrivateContent,
  recordId: string,
  { fileKey, header }: FileKey,
  random: Random,
): Promise<string> {
  const { ciphertext, iv } = await sealBytes(
    encodeContent(content),
    fileKey,
    associated(header, recordId),
    random,
  )
  return `${toBase64(ciphertext)};${toBase64(iv)};${header}`
}

/**
 * Opens a value that this product wrote, with the passphrase of its time (`createDeriver`).
 * @throws AppError `secured.truncated`; `secured.altered` for an altered value, another passphrase or
 * another record, which the cipher cannot tell apart
 */
export async function openFileValue(
  text: string,
  recordId: string,
  derive: (header: string) => Promise<PassphraseKeys>,
): Promise<PrivateContent> {
  const value = readOwn(text)
  const { fileKey } = await derive(value.headerText)
  return openOwn(value, recordId, fileKey)
}

/** The same with the key of an unlocked browser; undefined where the value was made under another salt. */
export async function openFileValueUnlocked(
  text: string,
  recordId: string,
  open: FileKey,
): Promise<PrivateContent | undefined> {
  const value = readOwn(text)
  return value.headerText === open.header ? openOwn(value, recordId, open.fileKey) : undefined
}

function readOwn(text: string): OwnValue {
  const value = readSecured(text)
  if (value.kind !== 'own') throw new AppError('secured.truncated')
  return value
}

async function openOwn(value: OwnValue, recordId: string, fileKey: Bytes): Promise<PrivateContent> {
  const plain = await openBytes(value, fileKey, associated(value.headerText, recordId))
  if (!plain) throw new AppError('secured.altered')
  return decodeContent(plain)
}

function associated(header: string, recordId: string): Bytes {
  return encodeText(`${header}\n${recordId}`)
}

import { AppError } from '@/lib/errors/app-error'
import { z } from '@/lib/record/zod'
import { type Bytes, encodeText } from '../bytes'
import type { Random } from '../random'
import { fromBase64, toBase64 } from './canonical-base64'
import { derivePassphraseKeys } from './passphrase-keys'
import { openBytes, sealBytes } from './seal-bytes'
import { passphraseRounds, readSecuredHeader, saltLength, writeSecuredHeader } from './secured-header'

const base64Schema = z.string().refine((text) => fromBase64(text) !== undefined)

/**
 * The notes key, wrapped by the passphrase. One synced value: a change of passphrase writes it anew and
 * leaves every note as it is. Two of them (changed in two browsers at once) both open the same key.
 */
export const notesKeySlotSchema = z.object({
  version: z.literal(1),
  header: z.string(),
  iv: base64Schema,
  /** Key and tag: the tag is the check value that tells a wrong passphrase. */
  wrapped: base64Schema,
})
export type NotesKeySlot = z.infer<typeof notesKeySlotSchema>

/** What an unlocked browser holds, for `storage.session` alone. */
export interface OpenNotes {
  notesKey: Bytes
  fileKey: Bytes
  /** Header for values written into files under `fileKey`. */
  header: string
}

const notesKeyLength = 32

export async function createNotesKey(
  passphrase: string,
  random: Random,
): Promise<{ slot: NotesKeySlot; open: OpenNotes }> {
  return wrapNotesKey(random.bytes(notesKeyLength), passphrase, random)
}

/** Wraps a notes key under a passphrase, with a fresh salt. */
export async function wrapNotesKey(
  notesKey: Bytes,
  passphrase: string,
  random: Random,
): Promise<{ slot: NotesKeySlot; open: OpenNotes }> {
  const header = { rounds: passphraseRounds, salt: random.bytes(saltLength) }
  const headerText = writeSecuredHeader(header)
  const { wrapKey, fileKey } = await derivePassphraseKeys(passphrase, header)
  const { ciphertext, iv } = await sealBytes(notesKey, wrapKey, encodeText(headerText), random)
  return {
    slot: { version: 1, header: headerText, iv: toBase64(iv), wrapped: toBase64(ciphertext) },
    open: { notesKey, fileKey, header: headerText },
  }
}

/** @throws AppError `secured.wrongPassphrase`; `secured.altered` where the slot itself is no slot */
export async function openNotesKey(slot: NotesKeySlot, passphrase: string): Promise<OpenNotes> {
  const header = readSecuredHeader(slot.header)
  const iv = fromBase64(slot.iv)
  const ciphertext = fromBase64(slot.wrapped)
  if (!header || !iv || !ciphertext) throw new AppError('secured.altered')
  const { wrapKey, fileKey } = await derivePassphraseKeys(passphrase, header)
  const notesKey = await openBytes({ ciphertext, iv }, wrapKey, encodeText(slot.header))
  if (notesKey?.length !== notesKeyLength) throw new AppError('secured.wrongPassphrase')
  return { notesKey, fileKey, header: slot.header }
}

import { AppError } from '@/lib/errors/app-error'
import { z } from '@/lib/record/zod'
import { type Bytes, concatBytes, encodeText, hashBytes } from '../bytes'
import type { Random } from '../random'
import { fromBase64, toBase64 } from './canonical-base64'
import { derivePassphraseKeys, type PassphraseKeys } from './passphrase-keys'
import { openBytes, sealBytes } from './seal-bytes'
import { passphraseRounds, readSecuredHeader, saltLength, writeSecuredHeader } from './secured-header'

const base64Schema = z.string().refine((text) => fromBase64(text) !== undefined)

/**
 * A notes key, wrapped by the passphrase. One synced value a key: a change of passphrase writes it anew
 * and leaves every note as it is. Two of them (changed in two browsers at once) both open the same key.
 */
export const notesKeySlotSchema = z.object({
  version: z.literal(1),
  header: z.string(),
  iv: base64Schema,
  /** Key and tag: the tag is the check value that tells a wrong passphrase. */
  wrapped: base64Schema,
})
export type NotesKeySlot = z.infer<typeof notesKeySlotSchema>

/** What seals private notes, under a name that each note states. */
export interface NotesKey {
  /** From the key itself, so that a slot that holds another key than its name says is noticed. */
  id: string
  bytes: Bytes
}

/** What a passphrase makes for values in files; see file-value.ts. */
export interface FileKey {
  fileKey: Bytes
  header: string
}

const notesKeyLength = 32

export async function createNotesKey(random: Random): Promise<NotesKey> {
  return nameKey(random.bytes(notesKeyLength))
}

/** Wraps notes keys under one passphrase and one fresh salt; slots in the order of the keys. */
export async function wrapNotesKeys(
  keys: readonly NotesKey[],
  passphrase: string,
  random: Random,
  rounds: number = passphraseRounds,
): Promise<FileKey & { slots: NotesKeySlot[] }> {
  const header = { rounds, salt: random.bytes(saltLength) }
  const headerText = writeSecuredHeader(header)
  const { wrapKey, fileKey } = await derivePassphraseKeys(passphrase, header)
  const slots = await Promise.all(
    keys.map(async ({ bytes }): Promise<NotesKeySlot> => {
      const { ciphertext, iv } = await sealBytes(bytes, wrapKey, encodeText(headerText), random)
      return { version: 1, header: headerText, iv: toBase64(iv), wrapped: toBase64(ciphertext) }
    }),
  )
  return { slots, fileKey, header: headerText }
}

/** Derives a passphrase's keys once for each header, which is what takes the time. */
export function createDeriver(passphrase: string): (header: string) => Promise<PassphraseKeys> {
  const known = new Map<string, Promise<PassphraseKeys>>()
  return (headerText) => {
    const header = readSecuredHeader(headerText)
    if (!header) return Promise.reject(new AppError('secured.altered'))
    const keys = known.get(headerText) ?? derivePassphraseKeys(passphrase, header)
    known.set(headerText, keys)
    return keys
  }
}

/** The key of a slot; undefined where the passphrase is another, or the slot is damaged. */
export async function openNotesKey(slot: NotesKeySlot, wrapKey: Bytes): Promise<NotesKey | undefined> {
  const iv = fromBase64(slot.iv)
  const ciphertext = fromBase64(slot.wrapped)
  if (!iv || !ciphertext) return undefined
  const bytes = await openBytes({ ciphertext, iv }, wrapKey, encodeText(slot.header))
  return bytes?.length === notesKeyLength ? nameKey(bytes) : undefined
}

async function nameKey(bytes: Bytes): Promise<NotesKey> {
  const named = concatBytes(encodeText('clipfile notes key id 1\n'), bytes)
  return { id: toBase64((await hashBytes(named)).subarray(0, 9)), bytes }
}

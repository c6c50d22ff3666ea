import { fromBase64, toBase64 } from '@/lib/crypto/secured/canonical-base64'
import type { FileKey, NotesKey } from '@/lib/crypto/secured/notes-key'
import { z } from '@/lib/record/zod'

/** Bytes in base64, as `storage.session` carries them. */
const bytesSchema = z.codec(
  z.string().refine((text) => fromBase64(text) !== undefined),
  z.instanceof(Uint8Array<ArrayBuffer>),
  { decode: (text) => fromBase64(text) ?? new Uint8Array(0), encode: (bytes) => toBase64(bytes) },
)

/** What an unlocked browser holds, in memory alone (`storage.session`, for the extension's own pages). */
export const notesSessionSchema = z.object({
  version: z.literal(1),
  keys: z.array(z.object({ id: z.string(), bytes: bytesSchema })),
  fileKey: bytesSchema,
  /** Of the passphrase that was typed; once no slot has it any more, the passphrase was changed elsewhere. */
  header: z.string(),
  /** ms since 1970; 0: with the browser. */
  expiresAt: z.number(),
})

/** The keys of an unlocked browser, and until when it holds them. */
export interface NotesSession extends FileKey {
  keys: NotesKey[]
  expiresAt: number
}

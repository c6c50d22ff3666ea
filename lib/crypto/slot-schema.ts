import { z } from '@/lib/record/zod'

const base32 = (length: number) => z.string().regex(new RegExp(`^[a-z2-7]{${length}}$`))

/** Argon2id of RFC 9106: memory in KiB, passes, lanes. */
export const passphraseParamsSchema = z.strictObject({
  memoryKiB: z.number().int(),
  passes: z.number().int(),
  lanes: z.literal(1),
})
export type PassphraseParams = z.infer<typeof passphraseParamsSchema>

/** How a vault key is wrapped: who opens it, and how. All of it is bound to the wrapped key. */
export const slotHeaderSchema = z.strictObject({
  format: z.literal('clipfile key slot'),
  version: z.literal(1),
  vault: base32(26),
  keyId: base32(13),
  generation: z.number().int().positive(),
  kind: z.enum(['code', 'passphrase']),
  salt: base32(52),
  params: passphraseParamsSchema.optional(),
})
export type SlotHeader = z.infer<typeof slotHeaderSchema>

export const slotSchema = z.strictObject({ ...slotHeaderSchema.shape, wrapped: base32(77) })
export type Slot = z.infer<typeof slotSchema>

/** What this product writes. */
export const defaultParams: PassphraseParams = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 }

/** Weaker parameters would make the passphrase guessable, stronger ones would hang the browser. */
export function areSafeParams(params: PassphraseParams): boolean {
  return (
    params.memoryKiB >= 64 * 1024 &&
    params.memoryKiB <= 256 * 1024 &&
    params.passes >= 3 &&
    params.passes <= 10
  )
}

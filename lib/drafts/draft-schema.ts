import { recordSchema } from '@/lib/record/record-schema'
import { z } from '@/lib/record/zod'

/** A save that was asked for and is not yet known to be done. */
export const pendingSaveSchema = z.object({
  next: recordSchema,
  base: recordSchema.optional(),
  /** ms */
  at: z.number(),
})

/** What a popup had typed for one address. `content` is read by the schema of whoever keeps it. */
export const draftSchema = z.object({
  version: z.literal(1),
  address: z.string(),
  content: z.unknown(),
  /** When `content` last changed, ms. */
  at: z.number(),
  pendingSave: pendingSaveSchema.optional(),
})
export type StoredDraft = z.infer<typeof draftSchema>

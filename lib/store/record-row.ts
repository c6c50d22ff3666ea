import { recordSchema } from '@/lib/record/record-schema'
import { z } from '@/lib/record/zod'

/** A view with what the plain list is sorted by. `list` is the first part of the index's key. */
export const recordRowSchema = z.object({
  id: z.string().min(1),
  list: z.enum(['live', 'trash']),
  /** Seconds since 1970; `noDate` where unknown, so that such records stand last, newest first. */
  saved: z.number(),
  isDeletedElsewhere: z.boolean().optional(),
  isRecovered: z.boolean().optional(),
  /** When this browser learnt that the record went to the trash, in ms. */
  trashedAt: z.number().optional(),
  record: recordSchema,
})
export type RecordRow = z.infer<typeof recordRowSchema>

/** A row as it is stored: with the record's registers (`packState`), which lean on it. */
export type StoredRow = RecordRow & { packed?: unknown }

/** The earliest instant of `Date`, in seconds. */
export const noDate = -8.64e12

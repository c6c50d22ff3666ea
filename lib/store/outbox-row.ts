import { editSchema } from '@/lib/edits/edit-schema'
import { z } from '@/lib/record/zod'

/** The edits of one own transaction, in order of their index; key: `sequence`. */
export const outboxRowSchema = z.object({
  sequence: z.number().int().positive(),
  writer: z.string().min(1),
  edits: z.array(editSchema),
})
export type OutboxRow = z.infer<typeof outboxRowSchema>

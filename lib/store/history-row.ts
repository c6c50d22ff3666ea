import { jsonValueSchema } from '@/lib/record/json'
import { z } from '@/lib/record/zod'

/** A value that a path had until `until` (ms). Without `value` the path did not exist. */
export const historyEntrySchema = z.object({
  path: z.string().min(1),
  value: jsonValueSchema.optional(),
  until: z.number(),
  group: z.string().optional(),
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>

/** Oldest first. */
export const historyRowSchema = z.object({ id: z.string().min(1), entries: z.array(historyEntrySchema) })
export type HistoryRow = z.infer<typeof historyRowSchema>

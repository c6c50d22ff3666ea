import { topicColors } from '@/components/library/state/organiser-services'
import { z } from '@/lib/record/zod'

export const savedSearchSchema = z.object({ name: z.string(), hash: z.string() })

/** What the user wrote about a topic; `sameAs`: it was renamed, and the old name means the new one. */
export const topicNoteSchema = z.object({
  description: z.string().catch(''),
  color: z.enum(topicColors).optional().catch(undefined),
  sameAs: z.string().optional(),
})
export type TopicNote = z.infer<typeof topicNoteSchema>

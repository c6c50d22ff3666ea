import { z } from '@/lib/record/zod'

/** `at` in ms; the draft itself is read by the schema of `lib/drafts`. Key: the address key. */
export const draftRowSchema = z.object({ key: z.string().min(1), at: z.number(), draft: z.unknown() })
export type DraftRow = z.infer<typeof draftRowSchema>

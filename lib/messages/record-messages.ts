import { recordSchema } from '@/lib/record/record-schema'
import { z } from '@/lib/record/zod'

export const recordMessages = {
  /**
   * Saves `next` (an edit of `base`, or a new record) and drops the draft of `address`. Before it
   * writes, it is marked as unfinished, so that a background that dies goes on at its next wake.
   */
  'record.save': {
    request: z.object({ address: z.string(), next: recordSchema, base: recordSchema.optional() }),
    answer: recordSchema,
    from: 'pages',
  },
} as const

import { z } from '@/lib/record/zod'

export const suggestMessages = {
  /**
   * What the user did with a suggestion, so that the next ones are better; a dismissed one never comes
   * back for this article. Refused from private windows.
   */
  'suggest.answer': {
    request: z.object({
      kind: z.enum(['related', 'topic', 'keyword']),
      /** Record id of the open article, saved or not yet. */
      article: z.string().min(1).max(200),
      /** A record id, the address of a page that is not saved, or a topic. */
      suggested: z.string().min(1).max(4000),
      confidence: z.number().min(0).max(1),
      isTaken: z.boolean(),
    }),
    answer: z.null(),
    from: 'pages',
  },
} as const

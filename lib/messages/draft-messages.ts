import { touchedSchema } from '@/lib/capture/touched'
import { z } from '@/lib/record/zod'

export const draftMessages = {
  /** Keeps what the user has changed so far on the page at `address`; an older draft of it is replaced. */
  'draft.keep': {
    request: z.object({ address: z.string(), touched: touchedSchema }),
    answer: z.null(),
    from: 'pages',
  },
  'draft.drop': { request: z.object({ address: z.string() }), answer: z.null(), from: 'pages' },
} as const

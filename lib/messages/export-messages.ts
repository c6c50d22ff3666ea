import { z } from '@/lib/record/zod'

export const exportMessages = {
  /** Remembers what a file says that the popup wrote, for the next import to compare with. Not from private windows. */
  'export.note': {
    request: z.object({
      id: z.string().min(1).max(200),
      print: z.string().max(1_000_000),
      src: z.string().max(100),
      name: z.string().max(4_000).optional(),
    }),
    answer: z.null(),
    from: 'pages',
  },
} as const

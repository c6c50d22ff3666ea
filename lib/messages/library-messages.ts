import { recordSchema } from '@/lib/record/record-schema'
import { z } from '@/lib/record/zod'

/** For contexts that cannot open the library themselves: a popup in a private window of Firefox. Reads only. */
export const libraryMessages = {
  'library.findByAddress': {
    request: z.object({ addresses: z.array(z.string()).max(20), title: z.string().optional() }),
    answer: recordSchema.nullable(),
    from: 'pages',
  },
  'library.find': {
    request: z.object({ text: z.string().max(500), limit: z.number().int().min(1).max(50) }),
    answer: z.array(recordSchema),
    from: 'pages',
  },
  'library.topics': {
    request: z.object({}),
    answer: z.array(z.object({ topic: z.string(), count: z.number() })),
    from: 'pages',
  },
} as const

import { z } from '@/lib/record/zod'

/** Texts by key; a plural has its forms. What a language lacks is shown in English. */
export const textsSchema = z.record(
  z.string(),
  z.union([z.string(), z.strictObject({ one: z.string(), other: z.string() })]),
)

export const textMessages = {
  /** The user's language (BCP 47) and, but for English, the texts that a content script shows in it. */
  'texts.read': {
    request: z.object({}),
    answer: z.object({ tag: z.string(), texts: textsSchema }),
    from: 'pagesAndContent',
  },
} as const

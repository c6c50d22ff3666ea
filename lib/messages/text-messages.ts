import { z } from '@/lib/record/zod'

/** Texts by key; a plural has its forms. What a language lacks is shown in English. */
export const textsSchema = z.record(
  z.string(),
  z.union([z.string(), z.strictObject({ one: z.string(), other: z.string() })]),
)

export const textMessages = {
  /** The texts that a content script shows, in the user's language; empty for English. */
  'texts.read': { request: z.object({}), answer: textsSchema, from: 'pagesAndContent' },
} as const

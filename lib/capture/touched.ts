import { dateTimeSchema } from '@/lib/record/date-time'
import { recordSchema } from '@/lib/record/record-schema'
import type { z } from '@/lib/record/zod'

/**
 * What the user has changed by hand, by field, and nothing else. The rest follows the page, the saved
 * record or a score, so a late value never overwrites typed text.
 */
export const touchedSchema = recordSchema
  .pick({
    title: true,
    excerpt: true,
    publishedDateTime: true,
    originalUrl: true,
    webUrl: true,
    ampWebUrl: true,
    cdnAmpWebUrl: true,
    type: true,
    quality: true,
    heat: true,
    published: true,
    category: true,
    provider: true,
    topics: true,
    images: true,
    related: true,
    authors: true,
    language: true,
    section: true,
    note: true,
    body: true,
    privateNote: true,
  })
  .extend({
    /** `null`: the user took the date away. Texts are taken away by the empty string. */
    publishedDateTime: dateTimeSchema.nullable(),
  })
  .partial()
export type Touched = z.infer<typeof touchedSchema>

import { dateTimeSchema } from './date-time'
import { articleTypeSchema, imageSchema, providerSchema } from './image-schema'
import { z } from './zod'

/**
 * Other coverage of the same story, as it stands in a record's `related` list.
 * `id` is the entry's name in the merge (`l:<id>`, SYNC.md): made from the normalised address, `#2`,
 * `#3` for repeats, random without an address. It is never exported.
 * `isRead: false` marks an entry of which only a link, a tab's title or an address is known; it
 * completes itself when that article is saved.
 */
export const relatedSchema = z.object({
  id: z.string().min(1),
  title: z.string(),
  excerpt: z.string().optional(),
  publishedDateTime: dateTimeSchema.optional(),
  webUrl: z.string().optional(),
  ampWebUrl: z.string().optional(),
  cdnAmpWebUrl: z.string().optional(),
  type: articleTypeSchema.optional(),
  provider: providerSchema.optional(),
  quality: z.number().int().optional(),
  images: z.array(imageSchema).optional(),
  isRead: z.boolean().optional(),
})
export type Related = z.infer<typeof relatedSchema>

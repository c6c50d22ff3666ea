import { dateTimeSchema } from './date-time'
import { articleTypeSchema, imageSchema, providerSchema } from './image-schema'
import { z } from './zod'

/** What extraction reads from a page. Every value is untrusted text, cleaned and bounded. */
export const articleSchema = z.object({
  title: z.string(),
  authors: z.array(z.string()),
  publishedDateTime: dateTimeSchema.optional(),
  publishedZoneUnknown: z.boolean().optional(),
  /** Minutes east of UTC in which the page states the time. */
  publishedOffset: z.number().int().min(-840).max(840).optional(),
  modifiedDateTime: dateTimeSchema.optional(),
  excerpt: z.string(),
  /** `domain` is the host without `www.`; the extension shortens it to the registrable domain. */
  provider: providerSchema,
  originalUrl: z.string(),
  webUrl: z.string(),
  ampWebUrl: z.string().optional(),
  cdnAmpWebUrl: z.string().optional(),
  images: z.array(imageSchema),
  language: z.string().optional(),
  section: z.string().optional(),
  /** Topic candidates as the page names them. */
  keywords: z.array(z.string()),
  type: articleTypeSchema,
  /** `<iframe>` built here for a video. */
  featuredContent: z.string().optional(),
  isPaywalled: z.boolean(),
  textPrint: z.string().optional(),
  /** Links in the article's text, in order, at most 200. */
  links: z.array(z.object({ url: z.string(), text: z.string() })),
})
export type Article = z.infer<typeof articleSchema>

/** One value that a field could have had, and where it came from. */
export const candidateSchema = z.object({
  value: z.string(),
  /** For instance `json-ld NewsArticle.headline`, `meta og:title`, `h1`. */
  source: z.string(),
  score: z.number(),
  reason: z.string().optional(),
})
export type Candidate = z.infer<typeof candidateSchema>

/** Field name to its candidates, the chosen one first. */
export const explanationSchema = z.record(z.string(), z.array(candidateSchema))
export type Explanation = z.infer<typeof explanationSchema>

import { dateTimeSchema } from './date-time'
import { highlightSchema } from './highlight-schema'
import { articleTypeSchema, imageSchema, providerSchema } from './image-schema'
import { relatedSchema } from './related-schema'
import { z } from './zod'

/**
 * One saved article: the view of its registers (SYNC.md, Merge). Keys that also stand in the file
 * have the file's names (FORMAT.md); an absent key is absent, an empty string is kept.
 */
export const recordSchema = z.object({
  id: z.string().min(1),
  category: z.string().optional(),
  title: z.string(),
  excerpt: z.string().optional(),
  publishedDateTime: dateTimeSchema.optional(),
  /** The time was read without a zone; the product says so beside it. Never exported. */
  publishedZoneUnknown: z.boolean().optional(),
  originalUrl: z.string().optional(),
  webUrl: z.string().optional(),
  ampWebUrl: z.string().optional(),
  cdnAmpWebUrl: z.string().optional(),
  type: articleTypeSchema.optional(),
  quality: z.number().int().optional(),
  /** -1 until the record is published. */
  heat: z.number().int().optional(),
  removed: z.boolean().optional(),
  published: z.boolean().optional(),
  /** Embed HTML of a video; stored and exported, never rendered. */
  featuredContent: z.string().optional(),
  provider: providerSchema.optional(),
  topics: z.array(z.string()),
  images: z.array(imageSchema),
  related: z.array(relatedSchema),
  /** Private data, encrypted; opaque without its key. */
  secured: z.string().optional(),
  /** Private note and tags, sealed under the notes key; in files it is `secured` under the passphrase. */
  privateNote: z.string().optional(),
  authors: z.array(z.string()).optional(),
  language: z.string().optional(),
  section: z.string().optional(),
  modifiedDateTime: dateTimeSchema.optional(),
  savedDateTime: dateTimeSchema.optional(),
  highlights: z.array(highlightSchema).optional(),
  note: z.string().optional(),
  /** Markdown body. */
  body: z.string().optional(),
  isPaywalled: z.boolean().optional(),
  /** False for a link that was saved without being opened. */
  isRead: z.boolean().optional(),
  /** Similarity print of the main text, fixed size; never exported. */
  textPrint: z.string().optional(),
  /** The file this record was imported from, as it was read; export patches it. */
  src: z.object({ text: z.string(), name: z.string() }).optional(),
})
export type ClipRecord = z.infer<typeof recordSchema>

/** Paths of plain fields: one register each. Topics, links, highlights and aliases have prefixes. */
export const fieldPaths = [
  'category',
  'title',
  'excerpt',
  'publishedDateTime',
  'publishedZoneUnknown',
  'originalUrl',
  'webUrl',
  'ampWebUrl',
  'cdnAmpWebUrl',
  'type',
  'quality',
  'heat',
  'removed',
  'published',
  'featuredContent',
  'provider',
  'images',
  'secured',
  'privateNote',
  'authors',
  'language',
  'section',
  'modifiedDateTime',
  'savedDateTime',
  'note',
  'body',
  'isPaywalled',
  'isRead',
  'textPrint',
  'src',
] as const satisfies readonly (keyof ClipRecord)[]
export type FieldPath = (typeof fieldPaths)[number]

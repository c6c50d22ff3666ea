import { findJsonFault } from '@/lib/frontmatter/json-fault'
import { unreadable } from '@/lib/frontmatter/read-error'
import { z } from '@/lib/record/zod'
import type { Item } from './item-record'

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined)
const texts = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? undefined)

/** One entry of `metadata_*.json` in an Omnivore export. */
const omnivoreSchema = z.array(
  z.object({
    url: z.string(),
    title: text,
    description: text,
    author: text,
    thumbnail: text,
    labels: z
      .array(z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]))
      .nullish(),
    savedAt: text,
    publishedAt: text,
    /** From `highlights/SLUG.md`, where the whole export is there. */
    highlights: z.array(z.object({ text: z.string(), note: z.string().optional() })).optional(),
    note: text,
  }),
)

const jsonFeedSchema = z.object({
  version: z.string(),
  title: text,
  items: z.array(
    z.object({
      id: z.union([z.string(), z.number().transform(String)]).nullish(),
      url: text,
      external_url: text,
      title: text,
      summary: text,
      content_text: text,
      image: text,
      banner_image: text,
      date_published: text,
      date_modified: text,
      language: text,
      tags: texts,
      author: z.object({ name: text }).nullish(),
      authors: z.array(z.object({ name: text })).nullish(),
    }),
  ),
})

export function readOmnivore(source: string, name: string): Item[] {
  return check(omnivoreSchema, source, name, 'the metadata of an Omnivore export').map((entry) => ({
    url: entry.url,
    title: entry.title,
    excerpt: entry.description,
    authors: entry.author ? [entry.author] : [],
    image: entry.thumbnail,
    topics: entry.labels ?? [],
    saved: entry.savedAt,
    published: entry.publishedAt,
    highlights: entry.highlights,
    note: entry.note,
  }))
}

/** JSON Feed 1.0 and 1.1. */
export function readJsonFeed(source: string, name: string): Item[] {
  const feed = check(jsonFeedSchema, source, name, 'a JSON Feed')
  return feed.items.map((entry) => ({
    url: entry.external_url ?? entry.url ?? entry.id ?? '',
    title: entry.title,
    excerpt: entry.summary ?? entry.content_text?.slice(0, 300),
    image: entry.image ?? entry.banner_image,
    published: entry.date_published,
    modified: entry.date_modified,
    language: entry.language,
    topics: entry.tags,
    authors: (entry.authors ?? (entry.author ? [entry.author] : [])).flatMap((author) => author.name ?? []),
    providerName: feed.title,
  }))
}

/** JSON that a schema must fit; a fault is told with its place. */
export function check<Output>(
  schema: z.ZodType<Output>,
  source: string,
  name: string,
  expected: string,
): Output {
  const json = source.replace(/^\uFEFF/, '')
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch (error) {
    throw unreadable(json, name, findJsonFault(json) ?? 0, 'valid JSON', error)
  }
  const parsed = schema.safeParse(data)
  if (!parsed.success) throw unreadable(source, name, 0, expected, parsed.error)
  return parsed.data
}

import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from '@/lib/record/zod'
import { benchFolder, type PageCase, readAddress, readHtml } from './sources'

const require = createRequire(import.meta.url)
const text = z.string().nullish().catch(undefined)
const resultSchema = z.looseObject({
  title: text,
  author: text,
  date: text,
  datePublished: text,
  description: text,
  publisher: text,
  image: text,
  lang: text,
  url: text,
})
const compareSchema = z.object({
  FIELDS: z.array(z.string()),
  compare: z.function({ input: [z.string(), z.unknown(), z.unknown()], output: z.unknown() }),
  aggregate: z.function({ input: [z.string(), z.array(z.unknown())], output: z.unknown() }),
})
const aggregateSchema = z.looseObject({
  n: z.number(),
  f1: z.number().nullish(),
  exactInstant: z.number().nullish(),
})

export type Scores = Record<string, Record<string, z.infer<typeof aggregateSchema>>>

/** Metascraper over the same HTML in Node, scored with the bench's own comparison. */
export async function runMetascraper(cases: readonly PageCase[]): Promise<Scores> {
  const rules = ['author', 'description', 'image', 'lang', 'publisher', 'title', 'url'].map((name) =>
    load(`metascraper-${name}`)(),
  )
  const scrape = load('metascraper')([
    ...rules,
    load('metascraper-date')({ datePublished: true, dateModified: true }),
  ])
  const { compare, aggregate, FIELDS } = compareSchema.parse(
    await import(pathToFileURL(join(benchFolder, 'compare.mjs')).href),
  )
  const outs: { page: PageCase; out: unknown }[] = []
  for (const page of cases) outs.push({ page, out: await read(scrape, page) })
  const scores: Scores = {}
  for (const source of [...new Set(cases.map((page) => page.source)), 'all'])
    for (const field of FIELDS) {
      const rows = outs
        .filter(({ page }) => source === 'all' || page.source === source)
        .map(({ page, out }) => compare(field, out, page))
        .filter(Boolean)
      const sum = rows.length > 0 ? aggregateSchema.safeParse(aggregate(field, rows)) : undefined
      if (sum?.success) scores[source] = { ...scores[source], [field]: sum.data }
    }
  return scores
}

type Loaded = (...args: unknown[]) => (input: { html: string; url: string }) => Promise<unknown>

function load(name: string): (...args: unknown[]) => ReturnType<Loaded> {
  const module: unknown = require(name)
  const factory: unknown =
    typeof module === 'object' && module !== null && 'default' in module ? module.default : module
  if (typeof factory !== 'function') throw new Error(`${name} exports no function`)
  return (...args) => factory(...args)
}

async function read(scrape: ReturnType<Loaded>, page: PageCase): Promise<unknown> {
  const result = resultSchema.parse(await scrape({ html: readHtml(page), url: readAddress(page) }))
  return {
    title: result.title,
    authors: result.author ? [result.author] : [],
    published: result.datePublished ?? result.date,
    excerpt: result.description,
    siteName: result.publisher,
    canonical: result.url,
    image: result.image,
    lang: result.lang,
    topics: [],
  }
}

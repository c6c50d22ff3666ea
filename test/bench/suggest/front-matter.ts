import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from '@/lib/record/zod'
import { type ArticleTerms, termsOfText } from '@/lib/suggest/article-terms'
import { hashText } from './seeded'

const fileSchema = z.object({
  title: z.coerce.string(),
  excerpt: z.coerce.string().catch(''),
  publishedDateTime: z.coerce.string().catch(''),
  originalUrl: z.string().catch(''),
  webUrl: z.string().catch(''),
  topics: z.array(z.coerce.string()).catch([]),
  provider: z.object({ domain: z.coerce.string().catch('') }).catch({ domain: '' }),
  related: z.array(z.object({ title: z.coerce.string(), webUrl: z.string().catch('') })).catch([]),
})

export interface FileRecord {
  file: string
  title: string
  excerpt: string
  domain: string
  /** Days since 1970, NaN where unknown. */
  day: number
  /** 0 or 1: the half of the data that it belongs to. */
  half: number
  topics: string[]
  /** Places of the records that its list of related coverage names. */
  related: Set<number>
  terms: ArticleTerms
}

/** The records of a folder of front-matter files, or undefined where the folder is missing. */
export function loadFolder(folder: string): FileRecord[] | undefined {
  if (!existsSync(folder)) return undefined
  const files = readdirSync(folder).sort()
  const read = files.map((file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8')
    return { file, ...fileSchema.parse(parse(text.split(/^---$/m)[1] ?? '', { logLevel: 'silent' })) }
  })
  const places = new Map<string, number>()
  for (const [at, { title, webUrl, originalUrl }] of read.entries()) {
    for (const key of [title, plain(webUrl), plain(originalUrl)]) if (key !== '') places.set(key, at)
  }
  return read.map((each, own) => {
    const found = each.related.map(({ title, webUrl }) => places.get(plain(webUrl)) ?? places.get(title))
    return {
      file: each.file,
      title: each.title,
      excerpt: each.excerpt,
      domain: each.provider.domain,
      day: Date.parse(each.publishedDateTime) / 86_400_000,
      half: hashText(each.file) % 2,
      topics: each.topics.filter((topic) => topic !== ''),
      related: new Set(found.filter((at): at is number => at !== undefined && at !== own)),
      terms: termsOfText(each.title, each.excerpt),
    }
  })
}

function plain(url: string): string {
  const bare = url.toLowerCase().replace(/^https?:\/\/(www\.)?/, '')
  return /youtu/.test(bare) ? bare : bare.replace(/[?#].*$/, '').replace(/\/$/, '')
}

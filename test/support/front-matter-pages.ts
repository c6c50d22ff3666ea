import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from '@/lib/record/zod'

const fileSchema = z.object({
  title: z.string(),
  excerpt: z.string(),
  publishedDateTime: z.coerce.string(),
  webUrl: z.string(),
  provider: z.object({ name: z.string(), domain: z.string() }),
})
export type FilePage = z.infer<typeof fileSchema>

/** What a front-matter file says of a real article. */
export function readFilePage(folder: string, file: string): FilePage {
  const text = readFileSync(join(folder, file), 'utf8')
  return fileSchema.parse(parse(text.split(/^---$/m)[1] ?? ''))
}

/** A page that says the same, as news sites say it. */
export function htmlOf({ title, excerpt, publishedDateTime, webUrl, provider }: FilePage): string {
  const meta = (name: string, value: string): string =>
    `<meta property="${name}" content="${escapeText(value)}">`
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<title>${escapeText(title)}</title>`,
    meta('og:type', 'article'),
    meta('og:title', title),
    meta('og:description', excerpt),
    meta('og:url', webUrl),
    meta('og:site_name', provider.name),
    meta('article:published_time', publishedDateTime),
    `</head><body><main><article><h1>${escapeText(title)}</h1><p>${escapeText(excerpt)}</p></article></main></body></html>`,
  ].join('\n')
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}

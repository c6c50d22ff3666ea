import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from '@/lib/record/zod'
import type { SitePage } from './site'

/** A case of the larger test data: where the page lay, and what people found it to say. */
const caseSchema = z.looseObject({
  id: z.string(),
  source: z.string(),
  url: z.string(),
  html: z.string(),
  publisher: z.string().optional(),
  gold: z.looseObject({
    title: z.string().nullish(),
    published: z.string().nullish(),
    siteName: z.string().nullish(),
  }),
})
export type RealPage = z.infer<typeof caseSchema>

/** `count` pages of as many publishers, spread over the whole list; all have title, date and site as their truth. */
export function pickRealPages(folder: string, count: number): RealPage[] {
  const seen = new Set<string>()
  const candidates = readFileSync(join(folder, 'cases.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => caseSchema.parse(JSON.parse(line)))
    .filter(({ source, publisher = '', gold }) => {
      const isNew = source === 'fundus' && publisher !== '' && !seen.has(publisher)
      if (!isNew || !gold.title || !gold.published || !gold.siteName) return false
      seen.add(publisher)
      return true
    })
  const step = candidates.length / count
  return Array.from(
    { length: Math.min(count, candidates.length) },
    (_, index) => candidates[Math.floor(index * step)],
  ).filter((page) => page !== undefined)
}

/** The address as browsers ask for it: without its fragment. */
export function addressOf(page: RealPage): string {
  const url = new URL(page.url)
  url.hash = ''
  return url.href
}

/** The page as it was saved. Its own scripts and pictures stay out: they would ask for what is not there. */
export function sitePageOf(folder: string, page: RealPage): SitePage {
  const html = gunzipSync(readFileSync(join(folder, page.html))).toString('utf8')
  return {
    body: html.replace(/<meta[^>]+http-equiv=["']?refresh[^>]*>/gi, ''),
    headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
  }
}

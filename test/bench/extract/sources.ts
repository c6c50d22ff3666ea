import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from '@/lib/record/zod'
import { projectRoot } from '@/test/support/paths'

/** Where the shared pages are; `CLIPFILE_SHARED` names another place. */
export const benchFolder = join(
  resolve(projectRoot, process.env.CLIPFILE_SHARED ?? '../shared'),
  'extract-bench',
)

export function hasPages(): boolean {
  return existsSync(join(benchFolder, 'cases.jsonl'))
}

const caseSchema = z.looseObject({ id: z.string(), source: z.string(), url: z.string(), html: z.string() })
export type PageCase = z.infer<typeof caseSchema>

export function readCases(): PageCase[] {
  const lines = readFileSync(join(benchFolder, 'cases.jsonl'), 'utf8').trim().split('\n')
  return lines.map((line) => caseSchema.parse(JSON.parse(line)))
}

/** A page's HTML as the bench serves it: without `refresh`, which would leave the page. */
export function readHtml(page: PageCase): string {
  const html = gunzipSync(readFileSync(join(benchFolder, page.html))).toString('utf8')
  return html.replace(/<meta[^>]+http-equiv=["']?refresh[^>]*>/gi, '')
}

export function readAddress(page: PageCase): string {
  return URL.canParse(page.url) && /^https?:/.test(page.url)
    ? new URL(page.url).href
    : 'https://invalid.example/'
}

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { ClipRecord } from '@/lib/record/record-schema'
import { browsersUnderTest } from '../support/in-browsers'
import { openPopup, save } from '../support/popup-flow'
import { addressOf, pickRealPages, type RealPage, sitePageOf } from '../support/real-pages'
import { findShared, isLongRun } from '../support/shared'
import { readStoredRecords } from '../support/stored-records'
import { useBrowser } from '../support/use-browser'

/** Judges one field as the extraction bench does: equal after normalisation, the same calendar day. */
type Compare = (
  field: string,
  out: Record<string, string | undefined>,
  page: RealPage,
) => { ok: boolean } | null

interface Verdict {
  page: RealPage
  record: ClipRecord
  title: boolean
  date: boolean
  site: boolean
}

const folder = findShared('extract-bench', 'real pages in the popup')
const count = isLongRun ? 95 : 24

describe.skipIf(folder === undefined || !browsersUnderTest().includes('chromium'))(
  'real pages (chromium)',
  () => {
    // The lead image of the open article may show.
    const fixture = useBrowser('chromium', { mayRequest: () => true })

    it(`${count} pages of as many publishers are saved as they say`, { timeout: 600_000 }, async () => {
      const { browser, site } = fixture()
      if (folder === undefined) return
      const { compare }: { compare: Compare } = await import(pathToFileURL(join(folder, 'compare.mjs')).href)
      const pages = pickRealPages(folder, count)
      const verdicts: Verdict[] = []
      for (const page of pages) {
        const address = addressOf(page)
        site.page(address, sitePageOf(folder, page))
        const tab = await browser.openPage(address)
        const popup = await openPopup(browser, tab)
        await save(popup)
        await popup.close()
        await tab.close()
      }
      const records = await readStoredRecords(browser)
      expect(records).toHaveLength(pages.length)
      for (const page of pages) {
        const record = records.find(({ originalUrl }) => originalUrl === addressOf(page))
        expect(record, `a record of ${page.url}`).toBeDefined()
        if (record) verdicts.push(judge(compare, page, record))
      }
      printTable(verdicts)
      const share = (field: 'title' | 'date' | 'site') =>
        verdicts.filter((verdict) => verdict[field]).length / verdicts.length
      // The truth has one of several legitimate titles; 88% is its ceiling (README of the data).
      expect(share('title')).toBeGreaterThanOrEqual(0.75)
      expect(share('date')).toBeGreaterThanOrEqual(0.95)
      expect(share('site')).toBeGreaterThanOrEqual(0.8)
    })
  },
)

function judge(compare: Compare, page: RealPage, record: ClipRecord): Verdict {
  const out = { title: record.title, published: record.publishedDateTime, siteName: record.provider?.name }
  const isRight = (field: string) => compare(field, out, page)?.ok === true
  return { page, record, title: isRight('title'), date: isRight('published'), site: isRight('siteName') }
}

function printTable(verdicts: readonly Verdict[]): void {
  const mark = (isRight: boolean) => (isRight ? 'yes' : 'NO ')
  const lines = verdicts.map(({ page, record, title, date, site }) =>
    [
      page.id.replace('fundus/', '').padEnd(44),
      mark(title),
      mark(date),
      mark(site),
      record.title.slice(0, 60),
    ].join(' | '),
  )
  const misses = verdicts.flatMap(({ page, record, title, date, site }) => [
    ...(title ? [] : [`${page.id} title: "${record.title}", truth "${page.gold.title}"`]),
    ...(date ? [] : [`${page.id} date: ${record.publishedDateTime}, truth ${page.gold.published}`]),
    ...(site ? [] : [`${page.id} site: "${record.provider?.name}", truth "${page.gold.siteName}"`]),
  ])
  const right = (field: 'title' | 'date' | 'site') => verdicts.filter((verdict) => verdict[field]).length
  const total = `right: title ${right('title')}, date ${right('date')}, site ${right('site')} of ${verdicts.length}`
  console.log(
    [`page${' '.repeat(41)}| title | date | site | saved as`, ...lines, ...misses, total].join('\n'),
  )
}

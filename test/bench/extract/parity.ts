// npm run bench:extract-parity [-- --limit 40]: `npm run extract` against Chromium, page by page
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from 'playwright-core'
import { articleSchema } from '@/lib/record/article-schema'
import { z } from '@/lib/record/zod'
import { extractFromHtml } from '@/scripts/extract-from-html'
import { browserPath } from '@/test/support/paths'
import { bundleEntry } from './run-in-browser'
import { hasPages, type PageCase, readAddress, readCases, readHtml } from './sources'

process.env.TZ = 'UTC'
const { values: options } = parseArgs({ options: { limit: { type: 'string' } } })

if (!hasPages()) console.log('Left out: the shared pages are not here.')
else process.exitCode = (await main()) ? 0 : 1

async function main(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'clipfile-parity-'))
  const browser = await chromium.launch({
    executablePath: browserPath('chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    const file = join(folder, 'parity.js')
    await bundleEntry('parity', file)
    const bundle = readFileSync(file, 'utf8')
    const all = readCases()
    const step = options.limit ? Math.ceil(all.length / Number(options.limit)) : 1
    const cases = all.filter((_, index) => index % step === 0)
    const context = await browser.newContext({ timezoneId: 'UTC', serviceWorkers: 'block' })
    let different = 0
    for (const each of cases) {
      const page = await context.newPage()
      const lines = await compare(each, page, bundle)
      await page.close()
      if (lines.length > 0) different++
      for (const line of lines) console.log(`${each.id}: ${line}`)
    }
    console.log(`${cases.length} pages, ${different} differ between Node and Chromium`)
    return different === 0
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** As the shared bench serves a page: under its own address, every other request refused, no script run. */
async function compare(each: PageCase, page: Page, bundle: string): Promise<string[]> {
  const [html, url] = [readHtml(each), readAddress(each)]
  let isServed = false
  await page.route('**/*', (route) => {
    if (isServed || !route.request().isNavigationRequest()) return route.abort()
    isServed = true
    return route.fulfill({
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      },
      body: html,
    })
  })
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 })
  await page.evaluate(`${bundle}\n;0`)
  const answer: unknown = await page.evaluate(`extractForParity(${JSON.stringify(url)})`)
  const inBrowser = articleSchema.parse(answer)
  const { article } = await extractFromHtml(html, url, { explain: false })
  return differences(z.record(z.string(), z.unknown()).parse(inBrowser), { ...article })
}

function differences(browser: Record<string, unknown>, node: Record<string, unknown>): string[] {
  return [...new Set([...Object.keys(browser), ...Object.keys(node)])]
    .map((key) => ({ key, a: JSON.stringify(browser[key]), b: JSON.stringify(node[key]) }))
    .filter(({ a, b }) => a !== b)
    .map(({ key, a, b }) => `${key}: Chromium ${a?.slice(0, 160)}, Node ${b?.slice(0, 160)}`)
}

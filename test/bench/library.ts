import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { browserPath } from '../support/paths'
import type { Bench } from './library/page'
import { readTexts, serveBench } from './library/serve'
import { meanOf } from './suggest/ranking-figures'
import { type Figure, report } from './suggest/report'

// Search, facets, saving and suggestions on libraries of 1,000 to 100,000 records in real browsers.
// SIZES=1000,10000 BROWSERS=chromium,firefox PEER=0 narrow it.
const corpus = process.env.SUGGEST_CORPUS ?? '../shared/corpus/front-matter'
const sizes = (process.env.SIZES ?? '1000,10000,100000').split(',').map(Number)
const browsers = (process.env.BROWSERS ?? 'chromium,firefox').split(',')
const withPeer = process.env.PEER !== '0'
const coldRuns = Number(process.env.COLD ?? 20)
const figures: Figure[] = []
/** What the goals hold for; smaller sizes are printed beside them. */
const largest = Math.max(...sizes)

type Name = keyof Bench

async function call<Key extends Name>(
  page: Page,
  name: Key,
  ...values: number[]
): Promise<Awaited<ReturnType<Bench[Key]>>> {
  const answer: unknown = await page.evaluate(`bench.${name}(${values.join(',')})`)
  return answer as Awaited<ReturnType<Bench[Key]>>
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0
}

function launch(name: string, profile: string): Promise<Browser> {
  return puppeteer.launch({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath: browserPath(name === 'firefox' ? 'firefox' : 'chromium'),
    headless: true,
    userDataDir: profile,
    protocolTimeout: 3_600_000,
    args:
      name === 'firefox'
        ? []
        : ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
  })
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(address)
  await page.waitForFunction('globalThis.ready === true')
  await call(page, 'loadTexts')
  return page
}

/** A page anew for each run: nothing of the index is in memory. */
async function coldly(
  browser: Browser,
  address: string,
  work: (page: Page, run: number) => Promise<number>,
): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < coldRuns; run++) {
    const page = await openPage(browser, address)
    times.push(await work(page, run))
    await page.close()
  }
  return times
}

async function repeat(count: number, work: (run: number) => Promise<number>): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < count; run++) times.push(await work(run))
  return times
}

async function benchSize(name: string, size: number, address: string): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'clipfile-bench-'))
  const goals = size === largest && size >= 100_000
  const add = (
    what: string,
    goal: number,
    value: number,
    unit: string,
    note = '',
    peers: Record<string, number> = {},
  ): void => {
    const figure = { name: `${name}, ${size}: ${what}`, goal, value, unit, note, peers, lessIsBetter: true }
    if (goals || unit === '%') figures.push(figure)
    else console.log(`        ${figure.name}: ${value.toFixed(1)}${unit} ${note}`)
  }
  let browser = await launch(name, profile)
  try {
    let page = await openPage(browser, address)
    const filled = await call(page, 'fill', 0, size)
    console.log(`${name}, ${size}: filled in ${(filled / 1000).toFixed(0)} s`)
    if (size === 10_000) {
      const { incomplete, queries } = await call(page, 'countIncomplete', size)
      add('exact words incomplete', 0, (100 * incomplete) / queries, '%')
      add('known items not in the first 5', 5, 100 - (await call(page, 'knownItems', size, 200)), '%')
    }
    await browser.close()
    browser = await launch(name, profile)
    page = await openPage(browser, address)
    const bytes = (await call(page, 'usage')) / size / 1000
    const peers: Record<string, number> = {}
    const peersWarm: Record<string, number> = {}
    const cold = await coldly(browser, address, (each, run) => call(each, 'query', size, 100 + run))
    const coldSuggest = await coldly(browser, address, (each, run) =>
      call(each, 'suggest', size + 500_000 + run),
    )
    const warm = await repeat(200, (run) => call(page, 'query', size, 1000 + run))
    const facets = await repeat(20, (run) => call(page, 'facets', size, run))
    const suggest = await repeat(100, (run) => call(page, 'suggest', size + 600_000 + run))
    const saves = await repeat(60, (run) => call(page, 'saveOne', size + run))
    const heap = name === 'chromium' ? await heapOf(page) : undefined
    const bulk = await call(page, 'addTopic', Math.min(1000, size))
    if (withPeer) {
      await call(page, 'storePeer', size)
      const other = await openPage(browser, address)
      const measured = await call(other, 'peerCold', size, 100)
      peers.MiniSearch = measured.cold
      peersWarm.MiniSearch = quantile(measured.warm, 0.95)
      await other.close()
    }
    add(
      'query, cold page, p95',
      60,
      quantile(cold, 0.95),
      ' ms',
      `median ${quantile(cold, 0.5).toFixed(0)}`,
      peers,
    )
    add(
      'query, warm, p95',
      30,
      quantile(warm, 0.95),
      ' ms',
      `median ${quantile(warm, 0.5).toFixed(0)}`,
      peersWarm,
    )
    add(
      'filter counts, p95',
      100,
      quantile(facets, 0.95),
      ' ms',
      `median ${quantile(facets, 0.5).toFixed(0)}`,
    )
    add(
      'suggestions, cold, p95',
      60,
      quantile(coldSuggest, 0.95),
      ' ms',
      `median ${quantile(coldSuggest, 0.5).toFixed(0)}`,
    )
    add(
      'suggestions, warm, p95',
      60,
      quantile(suggest, 0.95),
      ' ms',
      `median ${quantile(suggest, 0.5).toFixed(0)}`,
    )
    add('save one record, p95', 25, quantile(saves, 0.95), ' ms', `median ${quantile(saves, 0.5).toFixed(0)}`)
    add(
      'topic to 1,000 records',
      2000,
      bulk.total,
      ' ms',
      `page silent for ${bulk.longest.toFixed(0)} ms at most`,
    )
    if (heap !== undefined) add('heap after collection', 150, heap, ' MB')
    add('bytes on disk a record', name === 'firefox' ? 10 : 6, bytes, ' kB')
    console.log(`        mean of cold queries ${meanOf(cold).toFixed(0)} ms`)
  } finally {
    await browser.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession()
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 1e6
}

if (!existsSync(corpus)) {
  console.log(`no texts in ${corpus}: nothing was measured`)
  process.exit(1)
}
const server = await serveBench(readTexts(corpus))
try {
  for (const name of browsers) for (const size of sizes) await benchSize(name, size, server.address)
} finally {
  server.close()
}
report('bench:library', figures)

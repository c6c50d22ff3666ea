import type { ChromiumBrowser } from '../../support/chromium'
import { launchBrowser } from '../../support/launch'
import type { BrowserName, ExtensionBrowser, View } from '../../support/view'
import { callBench } from './call-bench'
import { makeRecord, type Texts } from './make-records'
import { measureFirstRows, measureHeap, measureScrolling } from './measure-pages'
import { countHolders, knownItem, scanWords, typedQuery } from './queries'

export interface SizeTimes {
  calibration: { steps: number; write: number }
  /** Times in ms, one for each run. */
  firstRows: number[]
  cold: number[]
  /** The same asked at the very moment the page has loaded. */
  coldAtOnce: number[]
  warm: number[]
  facets: number[]
  saves: number[]
  coldSuggest: number[]
  suggest: number[]
  scrolling: { frames: number[]; settled: number }
  /** Three times, each of other records where there are enough: one alone is a fifth off as often as not. */
  bulk: { total: number; longest: number }[]
  /** The first query loads the peer's index. */
  peer: number[] | undefined
  peerBytes: number
  /** MB; Chromium only. */
  heap: number | undefined
  /** kB a record. */
  disk: number
  /** Of 200 queries each; at 10,000 records only. */
  quality: Quality | undefined
}

interface Quality {
  incomplete: number
  unknown: number
  /** Known items whose three words stand in at most five titles, and how many of these were missed. */
  told: number
  unknownOfTold: number
  /** How many a search that guesses among equal titles would find. */
  best: number
}

export interface MeasureOptions {
  runs: number
  hasPeer: boolean
}

/** Ms from a page that has loaded to a query that somebody typed: what the browser tidies up after loading is past. */
const beforeTyping = 300

/** Everything that is measured of one library in one browser, which has just been started. */
export async function measureSize(
  name: BrowserName,
  size: number,
  place: { extension: string; profile: string },
  texts: Texts,
  { runs, hasPeer }: MeasureOptions,
): Promise<SizeTimes> {
  const browser = await launchBrowser(name, place)
  try {
    const view = await browser.openExtensionPage('bench.html')
    const disk = (await callBench(view, 'usage')) / size / 1000
    const calibration = await callBench(view, 'calibrate')
    const quality = size === 10_000 ? await measureQuality(view, size, texts) : undefined
    await view.close()
    const firstRows = await measureFirstRows(browser, runs)
    await untilCollected(browser)
    const query = (page: View, run: number) => callBench(page, 'query', typedQuery(texts, size, 100 + run))
    const coldAtOnce = await coldly(browser, runs, query)
    const cold = await coldly(browser, runs, async (page, run) => {
      await new Promise((resolve) => setTimeout(resolve, beforeTyping))
      return await query(page, run)
    })
    const coldSuggest = await coldly(browser, Math.min(runs, 10), (page, run) =>
      callBench(page, 'suggest', makeRecord(texts, size + 500_000 + run)),
    )
    const list = await browser.openExtensionPage('library.html')
    const scrolling = await measureScrolling(list, 300)
    const heap = isChromium(browser) ? await measureHeap(browser, list) : undefined
    // The list stays open behind and follows each change, as it does for a user.
    const page = await browser.openExtensionPage('bench.html')
    const warm = await repeat(200, (run) => callBench(page, 'query', typedQuery(texts, size, 1000 + run)))
    const facets = await repeat(20, (run) =>
      callBench(page, 'facets', run === 0 ? '' : typedQuery(texts, size, run)),
    )
    const suggest = await repeat(40, (run) =>
      callBench(page, 'suggest', makeRecord(texts, size + 600_000 + run)),
    )
    const saves = await repeat(200, (run) => callBench(page, 'saveOne', makeRecord(texts, size + run)))
    const bulk = await repeat(3, (run) => callBench(page, 'addTopic', Math.min(1000, size), run))
    await list.close()
    const peerBytes = hasPeer ? await callBench(page, 'storePeer', size) : 0
    await page.close()
    const peer = hasPeer ? await measurePeer(browser, size, texts) : undefined
    const times = { firstRows, cold, coldAtOnce, warm, facets, saves, coldSuggest, suggest }
    return { calibration, ...times, scrolling, bulk, peer, peerBytes, heap, disk, quality }
  } finally {
    await browser.close()
  }
}

const isChromium = (browser: ExtensionBrowser): browser is ChromiumBrowser => browser.name === 'chromium'

async function measurePeer(browser: ExtensionBrowser, size: number, texts: Texts): Promise<number[]> {
  const page = await browser.openExtensionPage('bench.html')
  const queries = Array.from({ length: 41 }, (_, run) => typedQuery(texts, size, 100 + run))
  const times = await callBench(page, 'peer', queries)
  await page.close()
  return times
}

async function measureQuality(view: View, size: number, texts: Texts) {
  let incomplete = 0
  for (const { word, ids } of scanWords(texts, size, 200)) {
    const found = new Set(await callBench(view, 'find', `"${word}"`, -1))
    if (!ids.every((id) => found.has(id))) incomplete += 1
  }
  const items = Array.from({ length: 200 }, (_, run) => knownItem(texts, size, 5000 + run))
  const holders = countHolders(
    texts,
    size,
    items.map(({ query }) => query),
  )
  const quality = { incomplete, unknown: 0, told: 0, unknownOfTold: 0, best: 0 }
  for (const [index, { query, id }] of items.entries()) {
    const held = holders[index] ?? 1
    const isMissed = !(await callBench(view, 'find', query, 5)).includes(id)
    quality.best += Math.min(1, 5 / held)
    if (isMissed) quality.unknown += 1
    if (held <= 5) quality.told += 1
    if (held <= 5 && isMissed) quality.unknownOfTold += 1
  }
  return quality
}

/**
 * Firefox collects what a closed page leaves four seconds later (its `javascript.options.gc_delay`), for 0.1
 * to 0.3 s: with a page closed three times a second that falls into every fifteenth run.
 */
async function untilCollected(browser: ExtensionBrowser): Promise<void> {
  if (!isChromium(browser)) await new Promise((resolve) => setTimeout(resolve, 6000))
}

/** A page anew for each run: nothing of the index is in memory. In Firefox all are closed at the end. */
async function coldly(
  browser: ExtensionBrowser,
  count: number,
  work: (page: View, run: number) => Promise<number>,
): Promise<number[]> {
  const open: View[] = []
  const times = await repeat(count, async (run) => {
    const page = await browser.openExtensionPage('bench.html')
    const time = await work(page, run)
    if (isChromium(browser)) await page.close()
    else open.push(page)
    return time
  })
  for (const page of open) await page.close()
  await untilCollected(browser)
  return times
}

async function repeat<T>(count: number, work: (run: number) => Promise<T>): Promise<T[]> {
  const times: T[] = []
  for (let run = 0; run < count; run++) times.push(await work(run))
  return times
}

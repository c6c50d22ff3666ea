import { existsSync, readdirSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchChromium } from '../support/chromium'
import { htmlOf, readFilePage } from '../support/front-matter-pages'
import { startSite } from '../support/site'
import { makeBenchExtension } from './library/bench-extension'
import { callBench } from './library/call-bench'
import { fillProfile } from './library/fill-profile'
import { median, p95 } from './library/quantile'
import { readTexts } from './library/texts'
import { makeEmptyExtension } from './popup/empty-extension'
import { referenceEmptyMs } from './popup/figures'
import { measureClick } from './popup/measure-click'
import { measurePopup, measureWorkerHeap } from './suggest/measure-popup'
import { measureSaves } from './suggest/measure-saves'
import { type Figure, report } from './suggest/report'
import { referenceSteps } from './suggest/steps'

// npm run bench:suggest-library [-- --json FILE]: suggestions in the real popup over a library of 100,000
// records, in Chromium. SIZE, RUNS and PROFILES (keeps the filled profile) as in bench:library.
const corpus = process.env.SUGGEST_CORPUS ?? '../shared/corpus/front-matter'
const articles = process.env.SUGGEST_BENCH ?? '../shared/suggest-bench'
const size = Number(process.env.SIZE ?? 100_000)
const runs = Number(process.env.RUNS ?? 40)

if (!existsSync(corpus)) {
  console.log(`no texts in ${corpus}: nothing was measured`)
  process.exit(1)
}
const temporary = await mkdtemp(join(tmpdir(), 'clipfile-bench-'))
const root = process.env.PROFILES ?? temporary
const site = await startSite()
const figures: Figure[] = []
const pages = servePages()
const emptyExtension = await makeEmptyExtension()
try {
  const emptyMs = median(await measureEmpty())
  const texts = readTexts(corpus, articles)
  const extension = await makeBenchExtension('chromium', join(root, 'extension-chromium'), texts)
  const filled = await fillProfile('chromium', size, extension, root)
  if (filled === undefined) throw new Error('The library was not filled')
  const profile = join(temporary, 'measured')
  await cp(filled, profile, { recursive: true })
  const browser = await launchChromium({ sitePort: site.port, extension, profile })
  try {
    const page = await browser.openExtensionPage('bench.html')
    const before = await callBench(page, 'calibrate')
    const popup = await measurePopup(browser, pages)
    const heap = await measureWorkerHeap(browser)
    const saves = await measureSaves(page, texts, size, runs)
    const after = await callBench(page, 'calibrate')
    const steps = (before.steps + after.steps) / 2
    const slower = Math.max(1, steps / referenceSteps)
    console.log(
      `calibration: 10 million steps ${steps.toFixed(0)} ms (reference ${referenceSteps} ms): times may be ${slower.toFixed(1)} times the goal; a strict write ${after.write.toFixed(1)} ms`,
    )
    const [plain, taught] = [saves.plain, saves.taught].map((times) => median(times)) as [number, number]
    // A popup's times are held against those of an empty one; a save's against the steps of the processor.
    const popupSlower = Math.max(1, emptyMs / referenceEmptyMs)
    console.log(
      `calibration: an empty popup ${emptyMs.toFixed(0)} ms (reference ${referenceEmptyMs} ms): the popup's may be ${popupSlower.toFixed(1)} times the goal`,
    )
    const time = (name: string, value: number, goal: number, note: string, by = slower): void => {
      figures.push({ name, value, goal, slower: by, unit: ' ms', note, peers: {}, lessIsBetter: true })
    }
    time(
      `${size}: fields filled to suggestions, p95`,
      p95(popup.suggested),
      60,
      `median ${median(popup.suggested).toFixed(0)} ms; by the processor alone ${(60 * slower).toFixed(0)} ms; offered on ${popup.offered} of ${popup.suggested.length}`,
      popupSlower,
    )
    time(
      `${size}: a save more with learning, median`,
      taught - plain,
      5,
      `${plain.toFixed(1)} ms without, p95 ${p95(saves.plain).toFixed(0)} and ${p95(saves.taught).toFixed(0)} ms`,
    )
    figures.push({
      name: `${size}: heap of the service worker`,
      value: heap,
      goal: 20,
      unit: ' MB',
      note: 'after collection, all of it',
      peers: {},
      lessIsBetter: true,
    })
  } finally {
    await browser.close()
  }
} finally {
  await site.close()
  await rm(emptyExtension, { recursive: true, force: true })
  await rm(temporary, { recursive: true, force: true, maxRetries: 5 })
}
report('bench:suggest-library', figures)

/** Ms from the click to an empty popup: what no extension can be below. */
async function measureEmpty(): Promise<number[]> {
  const browser = await launchChromium({ sitePort: site.port, extension: emptyExtension })
  const times: number[] = []
  try {
    for (const address of pages.slice(0, 20)) {
      const tab = await browser.openPage(address)
      times.push((await measureClick(browser, tab)).filled)
      await tab.close()
    }
  } finally {
    await browser.close()
  }
  return times
}

/** Real articles of the corpus as pages; answers their addresses. */
function servePages(): string[] {
  const folder = join(corpus, 'diablo4')
  const files = readdirSync(folder).sort()
  const step = Math.floor(files.length / runs)
  return Array.from({ length: runs }, (_, run) => files[run * step] ?? '').flatMap((file) => {
    try {
      const page = readFilePage(folder, file)
      site.page(page.webUrl, htmlOf(page))
      return [page.webUrl]
    } catch (error) {
      console.log(`${file} was passed over: ${String(error).slice(0, 80)}`)
      return []
    }
  })
}

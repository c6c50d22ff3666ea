import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildExtension } from '../../../scripts/lib/build-extension'
import { launchChromium } from '../../support/chromium'
import { addressOf, pickRealPages, sitePageOf } from '../../support/real-pages'
import { findShared } from '../../support/shared'
import { startSite } from '../../support/site'
import { makeEmptyExtension } from './empty-extension'
import { figuresOf, quantile, referenceEmptyMs, stagesOf } from './figures'
import { measureClick, type Opening } from './measure-click'

// npm run bench:popup [-- --json FILE]: from the click on the button to filled fields, on 40 real pages.
const jsonAt = process.argv.indexOf('--json')
const jsonFile = jsonAt > 0 ? process.argv[jsonAt + 1] : undefined
const folder = findShared('extract-bench', 'the time to filled fields on real pages')
if (folder === undefined) process.exit(1)

const out = process.env.CLIPFILE_OUT ?? (await mkdtemp(join(tmpdir(), 'clipfile-bench-')))
if (process.env.CLIPFILE_OUT === undefined) await buildExtension(['chromium'], out)
const site = await startSite()
const pages = pickRealPages(folder, 40)
for (const page of pages) site.page(addressOf(page), sitePageOf(folder, page))

/** Opens the popup once on each page, in one browser: the first one cold, as it is for a user. */
async function measureAll(extension: string): Promise<Opening[]> {
  const browser = await launchChromium({ sitePort: site.port, extension })
  const openings: Opening[] = []
  try {
    for (const page of pages) {
      const tab = await browser.openPage(addressOf(page))
      openings.push(await measureClick(browser, tab))
      await tab.close()
    }
  } finally {
    await browser.close()
  }
  return openings
}

const emptyExtension = await makeEmptyExtension()
const ms = (value: number): string => `${value.toFixed(0)} ms`
try {
  const empty = (await measureAll(emptyExtension)).map(({ filled }) => filled)
  const openings = await measureAll(join(out, 'chrome-mv3'))
  const emptyMs = quantile(empty, 0.5)
  const figures = figuresOf(openings, emptyMs)
  const stages = stagesOf(openings)
  const maximum = quantile(
    openings.map(({ filled }) => filled),
    1,
  )

  console.log(`${openings.length} real pages, Chromium, click to filled fields`)
  for (const { name, value, goal, calibratedGoal, peer, isMet } of figures) {
    console.log(
      `${name.padEnd(34)} ${ms(value).padStart(8)}  goal ${ms(goal)} (${ms(calibratedGoal)} here)  peer ${peer} ms  ${isMet ? 'met' : 'NOT MET'}`,
    )
  }
  console.log(`${'maximum'.padEnd(34)} ${ms(maximum).padStart(8)}`)
  for (const { name, median, share } of stages)
    console.log(`  ${name.padEnd(32)} ${ms(median).padStart(8)}  ${(share * 100).toFixed(0)}% of the time`)
  console.log(
    `calibration: an empty popup ${ms(emptyMs)} median, ${ms(quantile(empty, 0.95))} p95 (reference ${referenceEmptyMs} ms)`,
  )
  const untitled = openings.filter(({ title }) => title === '').length
  if (untitled > 0) console.log(`${untitled} popups had no title when they said that they were filled`)
  if (jsonFile)
    await writeFile(jsonFile, JSON.stringify({ figures, maximum, stages, emptyMs, openings }, null, 2))
  if (untitled > 0 || figures.some(({ isMet }) => !isMet)) process.exitCode = 1
} finally {
  await rm(emptyExtension, { recursive: true, force: true })
  if (process.env.CLIPFILE_OUT === undefined) await rm(out, { recursive: true, force: true })
  await site.close()
}

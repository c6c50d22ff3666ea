import { existsSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserName } from '../support/view'
import { makeBenchExtension } from './library/bench-extension'
import { figuresOf, qualityFigures } from './library/figures-of'
import { fillProfile } from './library/fill-profile'
import { type MeasureOptions, measureSize, type SizeTimes } from './library/measure-size'
import { p95 } from './library/quantile'
import { readTexts } from './library/texts'
import { type Figure, report } from './suggest/report'

// The built extension with libraries of 1,000 to 100,000 records, in real browsers. Goals hold for
// 100,000 records; smaller sizes are printed beside them.
// SIZES=1000,10000 BROWSERS=chromium,firefox PEER=0 RUNS=20 narrow it. PROFILES=FOLDER keeps the filled
// profiles for the next run (each is measured as a copy); FILL_SECONDS=N only fills there, for that long.
const corpus = process.env.SUGGEST_CORPUS ?? '../shared/corpus/front-matter'
const articles = process.env.SUGGEST_BENCH ?? '../shared/suggest-bench'
const sizes = (process.env.SIZES ?? '1000,10000,100000').split(',').map(Number)
const browsers = (process.env.BROWSERS ?? 'chromium,firefox')
  .split(',')
  .map((name): BrowserName => (name === 'firefox' ? 'firefox' : 'chromium'))
const options: MeasureOptions = { runs: Number(process.env.RUNS ?? 40), hasPeer: process.env.PEER !== '0' }
const stopAt = process.env.FILL_SECONDS && Date.now() + Number(process.env.FILL_SECONDS) * 1000
const goalSize = 100_000

if (!existsSync(corpus)) {
  console.log(`no texts in ${corpus}: nothing was measured`)
  process.exit(1)
}
const texts = readTexts(corpus, articles)
const temporary = await mkdtemp(join(tmpdir(), 'clipfile-bench-'))
const root = process.env.PROFILES ?? temporary
const figures: Figure[] = []
try {
  for (const name of browsers) {
    const extension = await makeBenchExtension(name, join(root, `extension-${name}`), texts)
    let smallest: SizeTimes | undefined
    for (const size of sizes) {
      const filled = await fillProfile(name, size, extension, root, stopAt || undefined)
      if (stopAt || filled === undefined) continue
      const profile = join(temporary, `measured-${name}-${size}`)
      await cp(filled, profile, { recursive: true })
      const times = await measureSize(name, size, { extension, profile }, texts, options)
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
      const label = `${name}, ${size}`
      const { steps, write } = times.calibration
      console.log(
        `${label}: calibration: 10 million steps ${steps.toFixed(0)} ms, a strict write ${write.toFixed(1)} ms`,
      )
      // What the popup waits for is measured in the popup, by `bench:suggest-library`.
      console.log(
        `${label}: suggestions asked for in a page: cold p95 ${p95(times.coldSuggest).toFixed(0)} ms, warm ${p95(times.suggest).toFixed(0)} ms`,
      )
      const found = figuresOf(label, name, times, smallest)
      smallest ??= times
      if (size >= goalSize) figures.push(...found)
      else
        for (const each of found)
          console.log(`        ${each.name}: ${each.value.toFixed(1)}${each.unit ?? ''} ${each.note}`)
      figures.push(...qualityFigures(label, times))
    }
  }
} finally {
  await rm(temporary, { recursive: true, force: true, maxRetries: 5 })
}
if (!stopAt) report('bench:library', figures)

import { writeFileSync } from 'node:fs'
import type { Row } from './entry'
import { goalRows, printTable } from './figures'
import { listPages, openBench } from './open-bench'

const markCount = Number(process.env.MARKS ?? 2000)
const marksAPage = 10
const peerPages = 25

/** `npm run bench:anchor [-- --json FILE] [-- --misses KIND]`: re-anchoring against seeded mutations of real pages. */
async function run(): Promise<void> {
  const pages = listPages()
  if (!pages) {
    console.log('Left out: the real pages are not beside the project, so there is nothing to measure.')
    process.exitCode = 1
    return
  }
  const { call, close } = await openBench()
  const rows: Row[] = []
  const times: Record<string, number[]> = { none: [], words10: [] }
  let made = 0
  for (const [index, page] of pages.entries()) {
    if (made >= markCount) break
    const html = page.read()
    const found = await call<Row[]>(
      'benchPage',
      html,
      index + 1,
      Math.min(marksAPage, markCount - made),
      index < peerPages,
    )
    made += found.filter((row) => row.kind === 'none' && row.method === 'clipfile').length
    rows.push(...found)
    for (const kind of ['none', 'words10']) {
      const time = await call<{ ms: number; units: number } | undefined>('timePage', html, index + 1, kind)
      if (time && time.units > 25_000 && time.units < 80_000)
        times[kind]?.push(time.ms * (50_000 / time.units))
    }
  }
  await close()
  console.log(
    `${made} marks on real pages, each re-anchored after ${new Set(rows.map((row) => row.kind)).size} kinds of mutation`,
  )
  const table = goalRows(rows, times)
  printTable(rows, table)
  const misses = process.argv.indexOf('--misses')
  if (misses > 0)
    for (const row of rows)
      if (row.detail && row.kind === process.argv[misses + 1]) console.log(`${row.verdict}: ${row.detail}`)
  const json = process.argv.indexOf('--json')
  if (json > 0 && process.argv[json + 1])
    writeFileSync(process.argv[json + 1] ?? '', JSON.stringify(table, null, 2))
  process.exitCode = table.every((row) => row.isMet) ? 0 : 1
}

await run()

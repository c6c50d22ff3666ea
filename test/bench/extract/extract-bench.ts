// npm run bench:extract [-- --limit 40] [--source fundus] [--json FILE]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { enoughTruths, goals, sizeGoal, timeGoal } from './goals'
import { runMetascraper, type Scores } from './metascraper'
import { type BrowserReport, bundleEntry, runInBrowser } from './run-in-browser'
import { hasPages, readCases } from './sources'

process.env.TZ = 'UTC'
const { values: options } = parseArgs({
  options: { limit: { type: 'string' }, source: { type: 'string' }, json: { type: 'string' } },
})

interface Row {
  figure: string
  value: number
  goal: string
  peers: string
  met: boolean
}

if (!hasPages()) console.log('Left out: the shared pages are not here.')
else process.exitCode = (await main()) ? 0 : 1

async function main(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'clipfile-extract-'))
  try {
    const pass = [
      ...(options.limit ? ['--limit', options.limit] : []),
      ...(options.source ? ['--source', options.source] : []),
    ]
    const reports = new Map<string, BrowserReport>()
    let size = 0
    for (const name of ['ours', 'defuddle', 'readability']) {
      const bundle = join(folder, `${name}.js`)
      const bytes = await bundleEntry(name, bundle)
      if (name === 'ours') size = bytes
      reports.set(name, await runInBrowser(bundle, join(folder, `${name}.json`), pass))
    }
    const metascraper = await runMetascraper(selectCases())
    const rows = [...fieldRows(reports, metascraper), ...costRows(reports, size)]
    print(rows)
    if (options.json)
      writeFileSync(
        options.json,
        JSON.stringify({ rows, reports: Object.fromEntries(reports), metascraper }, null, 1),
      )
    return rows.every((row) => row.met)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The same choice as the shared bench makes. */
function selectCases(): ReturnType<typeof readCases> {
  const chosen = readCases().filter(
    (page) => !options.source || options.source.split(',').includes(page.source),
  )
  const step = options.limit ? Math.ceil(chosen.length / Number(options.limit)) : 1
  return chosen.filter((_, index) => index % step === 0)
}

function fieldRows(reports: ReadonlyMap<string, BrowserReport>, metascraper: Scores): Row[] {
  const ours = reports.get('ours')
  const rows: Row[] = []
  const f1 = (name: string, source: string, field: string): number | undefined => {
    const scores =
      name === 'metascraper' ? metascraper[source]?.[field] : fieldOf(reports.get(name), source, field)
    return scores?.f1 == null ? undefined : 100 * scores.f1
  }
  for (const source of ['fundus', 'htmldate', 'trafilatura', 'postlight', 'all'])
    for (const field of [
      'title',
      'authors',
      'published',
      'excerpt',
      'siteName',
      'image',
      'lang',
      'topics',
      'canonical',
    ]) {
      const own = fieldOf(ours, source, field)
      if (!own?.n || own.f1 == null) continue
      const peers = ['defuddle', 'readability', 'metascraper'].map((name) => ({
        name,
        value: f1(name, source, field),
      }))
      const best = Math.max(0, ...peers.map((peer) => peer.value ?? 0))
      const stated = goals.find((each) => each.source === source && each.field === field && !each.key)
      // One page below the best peer is allowed where there are enough truths to tell.
      const floor = own.n >= enoughTruths ? best - 100 / own.n : 0
      const goal = Math.max(stated?.goal ?? 0, floor)
      rows.push({
        figure: `${source} ${field} F1 % (n ${own.n})`,
        value: 100 * own.f1,
        goal: stated ? `${stated.goal}, peers ${floor.toFixed(1)}` : `peers ${floor.toFixed(1)}`,
        peers: peers.map((peer) => `${peer.name} ${peer.value?.toFixed(1) ?? '-'}`).join(', '),
        met: 100 * own.f1 >= goal - 0.05,
      })
    }
  for (const { source, field, goal, key } of goals) {
    const exact = key ? fieldOf(ours, source, field)?.[key] : undefined
    if (exact != null)
      rows.push({
        figure: `${source} ${field} instant %`,
        value: 100 * exact,
        goal: String(goal),
        peers: '',
        met: 100 * exact >= goal - 0.05,
      })
  }
  return rows
}

function fieldOf(
  report: BrowserReport | undefined,
  source: string,
  field: string,
): Scores[string][string] | undefined {
  const group = report?.[source]
  return typeof group === 'object' && group !== null && !Array.isArray(group) && field in group
    ? Object.entries(group).find(([key]) => key === field)?.[1]
    : undefined
}

function costRows(reports: ReadonlyMap<string, BrowserReport>, size: number): Row[] {
  const [ours, readability] = [reports.get('ours')?.ms, reports.get('readability')?.ms]
  if (!ours || !readability) return []
  const time = (key: 'median' | 'p95'): Row => ({
    figure: `time in the page, ${key}, ms`,
    value: ours[key],
    goal: `${(readability[key] * timeGoal).toFixed(1)} (a third of Readability)`,
    peers: `readability ${readability[key].toFixed(1)}, defuddle ${reports.get('defuddle')?.ms[key].toFixed(1)}`,
    met: ours[key] <= readability[key] * timeGoal,
  })
  const failed = reports.get('ours')?.errors.length ?? 0
  return [
    time('median'),
    time('p95'),
    {
      figure: 'slowest page, ms',
      value: ours.max,
      goal: 'none',
      peers: `readability ${readability.max.toFixed(1)}`,
      met: true,
    },
    { figure: 'pages failed', value: failed, goal: '0', peers: '', met: failed === 0 },
    {
      figure: 'injected script, bytes gzipped',
      value: size,
      goal: String(sizeGoal),
      peers: '',
      met: size <= sizeGoal,
    },
  ]
}

function print(rows: readonly Row[]): void {
  console.log('figure | value | goal | peers in this run | met')
  for (const row of rows)
    console.log([row.figure, row.value.toFixed(1), row.goal, row.peers, row.met ? 'yes' : 'NO'].join(' | '))
}

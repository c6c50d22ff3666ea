import { deflateRawSync } from 'node:zlib'
import { storeKinds } from '../support/servers/all-servers'
import { makeRecord, type Texts } from './library/make-records'
import { readTexts } from './library/texts'
import { type Figure, report } from './suggest/report'
import type { Traffic } from './sync/counting-fetch'
import { type Costs, measureCosts } from './sync/measure'

// What sync costs in requests and bytes on real servers, beside a whole-file sync (one deflated file, down and
// up at each change). SIZES=1000,10000 STORES=apache,s3rver CHANGES=60 narrow it.
const corpus = process.env.SUGGEST_CORPUS ?? '../shared/corpus/front-matter'
const sizes = (process.env.SIZES ?? '1000,10000,100000').split(',').map(Number)
const stores = (process.env.STORES ?? 'Apache,s3rver,git').split(',')
const changes = Number(process.env.CHANGES ?? 60)
const texts: Texts = readTexts(corpus)
const figures: Figure[] = []
const kilo = (bytes: number): number => bytes / 1000

for (const word of stores) {
  const kind = storeKinds.find(({ name }) => name.toLowerCase().startsWith(word.toLowerCase()))
  if (kind === undefined) throw new Error(`no store ${word}`)
  // The history of a Git store keeps every version of the log, so the largest library is left out there.
  const own = word === 'git' ? sizes.filter((size) => size <= 1000) : sizes
  const bySize = new Map<number, Costs>()
  for (const size of own) {
    const server = await kind.start()
    if (server === undefined) {
      console.log(`left out: ${kind.name} (cannot be installed here)`)
      continue
    }
    try {
      const connect = (fetch: Parameters<typeof kind.connect>[2]) =>
        kind.connect(server, server.url, fetch, 120_000)
      const costs = await measureCosts(texts, size, connect, word === 'git' ? 12 : changes)
      bySize.set(size, costs)
      console.error(`${kind.name} ${size}: measured`)
      addFigures(kind.name, size, costs, word !== 'git')
    } finally {
      await server.stop()
    }
  }
  const [small, large] = [bySize.get(Math.min(...own)), bySize.get(Math.max(...own))]
  if (small === undefined || large === undefined || small === large) continue
  for (const name of ['writer', 'reader'] as const) {
    const percent = 100 * (large[name].bytes / small[name].bytes - 1)
    add(
      `${kind.name}: one changed field, ${name}, growth from ${Math.min(...own)} to ${Math.max(...own)}`,
      percent,
      5,
      ' %',
    )
  }
}
report('Cost of sync: three browsers, steady state, bodies both ways', figures)

function addFigures(store: string, size: number, costs: Costs, hasGoal: boolean): void {
  const records = Array.from({ length: size }, (_, n) => makeRecord(texts, n + 1))
  const deflated = deflateRawSync(JSON.stringify(records)).length
  const wholeFile = { 'whole file kB': kilo(2 * deflated) }
  const row = (name: string, traffic: Traffic, requests: number, kB: number, peers = {}) => {
    add(`${store} ${size}: ${name}, requests`, traffic.requests, hasGoal ? requests : Infinity, '')
    add(`${store} ${size}: ${name}, bytes`, kilo(traffic.bytes), hasGoal ? kB : Infinity, ' kB', peers)
  }
  row('nothing new', costs.nothingNew, 1, 2)
  row('one changed field, writer', costs.writer, 6, 10, wholeFile)
  row('one changed field, reader', costs.reader, 3, 10, wholeFile)
  row('daily check', costs.daily, 4, 20)
  row('packing', costs.packing, Infinity, Infinity)
  row('set-up, first browser', costs.setUp, Infinity, Infinity, wholeFile)
  row('first sync of another', costs.join, Infinity, Infinity, wholeFile)
  const goal = hasGoal ? 1.3 : Infinity
  add(`${store} ${size}: first sync over deflated JSON`, costs.join.bytes / deflated, goal, '', {
    'deflated JSON kB': kilo(deflated),
    'seconds of both': costs.firstSyncSeconds,
  })
}

function add(
  name: string,
  value: number,
  goal: number,
  unit: string,
  peers: Record<string, number> = {},
): void {
  figures.push({
    name,
    value,
    goal,
    unit,
    peers,
    note: goal === Infinity ? 'no goal' : '',
    lessIsBetter: true,
  })
}

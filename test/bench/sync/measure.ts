import { systemRandom } from '@/lib/crypto/random'
import { createRawKey, importVaultKey } from '@/lib/crypto/vault-key'
import { applyEdits } from '@/lib/edits/apply-edits'
import { diffRecords } from '@/lib/edits/diff-records'
import type { Edit, PathChange } from '@/lib/edits/edit-schema'
import { makeEdits } from '@/lib/edits/make-edits'
import { emptyState } from '@/lib/edits/record-state'
import type { Backend } from '@/lib/sync/backend'
import type { Fetch } from '@/lib/sync/backends/http-store'
import { beginSync } from '@/lib/sync/begin-sync'
import { createVaultCodec } from '@/lib/sync/file-codec'
import { runSync } from '@/lib/sync/run-sync'
import { makeRecord, type Texts } from '../library/make-records'
import { BenchStore } from './bench-store'
import { CountingFetch, type Traffic } from './counting-fetch'

export interface Costs {
  setUp: Traffic
  join: Traffic
  nothingNew: Traffic
  writer: Traffic
  reader: Traffic
  daily: Traffic
  packing: Traffic
  firstSyncSeconds: number
}

interface Device {
  store: BenchStore
  backend: Backend
  counter: CountingFetch
}

const dayMs = 24 * 3600_000
const vault = 'v'.repeat(26)
const hlc = '1700000000000-0000'

/** The edits that save record `n`, as the library writes them. */
export function editsOfRecord(texts: Texts, writer: string, n: number): Edit[] {
  const record = makeRecord(texts, n)
  return makeEdits(emptyState(record.id), diffRecords(undefined, record), { writer, sequence: n, hlc }, 0)
}

/**
 * Three browsers on one store: one brings a library of `size`, two join; then `changes` edits of one field,
 * each synced by its writer and read by another. Medians; runs that also pack are counted by themselves.
 */
export async function measureCosts(
  texts: Texts,
  size: number,
  connect: (fetch: Fetch) => Backend,
  changes: number,
): Promise<Costs> {
  const codec = createVaultCodec([await importVaultKey(createRawKey(1, systemRandom))], systemRandom)
  let aheadMs = 0
  const clock = { nowMs: () => Date.now() + aheadMs }
  const devices = ['deviceone', 'devicetwo', 'devicesix'].map((writer, index): Device => {
    const counter = new CountingFetch()
    const store = new BenchStore(writer, index === 0 ? size : 0, (n) => editsOfRecord(texts, writer, n))
    return { store, counter, backend: connect(counter.fetch) }
  })
  const sync = async ({ store, backend, counter }: Device): Promise<Traffic> => {
    // The server's clock is real, so days pass by way of ours.
    const timed = Object.create(backend, { serverTimeMs: { get: clock.nowMs } }) as Backend
    const bound: Backend = {
      list: (folder) => backend.list(folder),
      read: (path) => backend.read(path),
      write: (path, bytes) => backend.write(path, bytes),
      remove: (path) => backend.remove(path),
      probe: () => backend.probe(),
      get serverTimeMs() {
        return timed.serverTimeMs
      },
    }
    counter.take()
    for (let failures = 0; ; ) {
      const outcome = await runSync(
        { store, backend: bound, codec, clock, random: systemRandom },
        { isForced: true },
      )
      if (outcome.kind === 'done') return counter.take()
      if (outcome.kind === 'more') continue
      // A server closes an idle connection at the moment when it is used again: once in a while that is so.
      failures += 1
      if (outcome.kind !== 'failed' || failures > 3)
        throw new Error(`a run ended as ${JSON.stringify(outcome)}`)
      console.error(`again after ${outcome.error.code}: ${String(outcome.error.cause)}`)
    }
  }
  const [first, second, third] = devices
  if (first === undefined || second === undefined || third === undefined) throw new Error('three devices')
  const started = Date.now()
  for (const { store, backend } of devices) {
    await backend.write(`r1/${vault}/k/key.json`, new Uint8Array(500))
    await beginSync(store, vault, systemRandom)
  }
  const setUp = await sync(first)
  const join = await sync(second)
  const firstSyncSeconds = (Date.now() - started) / 1000
  await sync(third)
  const expected = Array.from({ length: Math.min(size, 50) }, (_, n) =>
    editsOfRecord(texts, 'deviceone', n + 1),
  )
  if (second.store.applied < expected.flat().length) throw new Error('the second browser lacks edits')

  const writer: Traffic[] = []
  const packing: Traffic[] = []
  const reader: Traffic[] = []
  for (let round = 0; round < changes; round += 1) {
    // All three write in turn: their files come in all tiers.
    const [author, other] = [devices[round % 3] ?? first, devices[(round + 1) % 3] ?? second]
    author.store.write((sequence) => changeField(texts, author.store.writer, sequence, 1 + (round % size)))
    const before = (await author.store.load())?.files.length ?? 0
    const traffic = await sync(author)
    const isPacking = ((await author.store.load())?.files.length ?? 0) !== before + 1
    // The first write of each makes its folders.
    if (round >= 3) (isPacking ? packing : writer).push(traffic)
    const read = await sync(other)
    if (round >= 3) reader.push(read)
    await sync(devices[(round + 2) % 3] ?? third)
  }
  for (const device of devices) await sync(device)
  const nothingNew = await sync(first)
  const daily: Traffic[] = []
  for (let day = 0; day < 3; day += 1) {
    aheadMs += dayMs + 1000
    const run = await sync(first)
    daily.push({ requests: run.requests - nothingNew.requests, bytes: run.bytes - nothingNew.bytes })
  }
  return {
    setUp,
    join,
    nothingNew,
    writer: largest(writer),
    reader: median(reader),
    daily: largest(daily),
    packing: median(packing),
    firstSyncSeconds,
  }
}

function changeField(texts: Texts, writer: string, sequence: number, n: number): Edit[] {
  const record = makeRecord(texts, n)
  const state = applyEdits(emptyState(record.id), editsOfRecord(texts, 'deviceone', n))
  const changes: PathChange[] = [{ path: 'title', value: `${record.title} (${sequence})` }]
  return makeEdits(state, changes, { writer, sequence, hlc }, 0)
}

function largest(all: readonly Traffic[]): Traffic {
  return {
    requests: Math.max(...all.map(({ requests }) => requests)),
    bytes: Math.max(...all.map(({ bytes }) => bytes)),
  }
}

function median(all: readonly Traffic[]): Traffic {
  const middle = (values: number[]) => values.sort((left, right) => left - right)[values.length >> 1] ?? 0
  return {
    requests: middle(all.map(({ requests }) => requests)),
    bytes: middle(all.map(({ bytes }) => bytes)),
  }
}

import matter from 'gray-matter'
import { AppError } from '@/lib/errors/app-error'
import { exportText, patchSource } from '@/lib/frontmatter/patch-source'
import { readRecord } from '@/lib/frontmatter/read-record'
import { writeRecord } from '@/lib/frontmatter/write-record'
import type { ClipRecord } from '@/lib/record/record-schema'
import { seededRandom } from '../../support/seeded-random'
import { measureInBrowser } from './browser'
import { findFault } from './check-edit'
import { readCorpus, type SourceFile } from './corpus'
import { fieldEdits } from './edits'
import { type Figure, reportFigures } from './report'

const seed = Number(process.env.SEED ?? 4)

/** `npm run bench:files [-- --json FILE]`: every real file in and out, edited and not, beside gray-matter with js-yaml. */
async function run(): Promise<void> {
  const files = readCorpus('bench:files')
  if (files.length === 0) {
    console.log('Nothing was measured: put front-matter files in a folder and name it with FILES=folder.')
    process.exitCode = 1
    return
  }
  const warmUp = files.slice(0, 200)
  readAll(warmUp)
  roundTripPeer(warmUp)
  const read = readAll(files)
  const written = timed(() => read.records.map((record) => exportText(record)))
  const unedited = files.filter((file, at) => written.value[at] === file.text).length
  const afresh = timed(() => read.records.map(({ src: _src, ...record }) => writeRecord(record)))
  const same = files.filter((file, at) => afresh.value[at] === file.text).length
  const edits = editAll(read.records)
  const peer = roundTripPeer(files)
  const figures: Figure[] = [
    share(
      'identical after import and export, %',
      unedited,
      files.length,
      100,
      `gray-matter ${percent(peer.same, files.length)}`,
    ),
    share(
      'identical when written afresh, %',
      same,
      files.length,
      99.9,
      `gray-matter ${percent(peer.same, files.length)}`,
    ),
    share('edits that change their field alone, %', edits.right, edits.made, 100, '-'),
    speed('read, files a second', files.length, read.ms, peer.readMs),
    speed('written afresh, files a second', files.length, afresh.ms, peer.writeMs),
    speed('exported from the source, files a second', files.length, written.ms, peer.readMs + peer.writeMs),
  ]
  figures.push(...(await browserFigures()))
  console.log(`${files.length} files, ${edits.made} edits, seed ${seed}`)
  for (const fault of edits.faults.slice(0, 10)) console.log(fault)
  reportFigures(figures, { 'gray-matter read ms a file': peer.readMs / files.length })
}

function readAll(files: readonly SourceFile[]): { records: ClipRecord[]; ms: number } {
  const { value, ms } = timed(() => files.map((file) => readRecord(file.text, file.name)))
  return {
    ms,
    records: value.map((read) => {
      if (read instanceof AppError) throw new Error(JSON.stringify(read.toWire()))
      return read.record
    }),
  }
}

function editAll(records: readonly ClipRecord[]): { made: number; right: number; faults: string[] } {
  const random = seededRandom(seed)
  const faults: string[] = []
  let made = 0
  for (const record of records) {
    if (record.src === undefined) continue
    for (const { key, apply } of fieldEdits) {
      const after = structuredClone(record)
      apply(after, random)
      if (JSON.stringify(after) === JSON.stringify(record)) continue
      made++
      const fault = faultOf(record, after, key, record.src)
      if (fault !== undefined) faults.push(`${record.src.name}, ${key}: ${fault}`)
    }
  }
  return { made, right: made - faults.length, faults }
}

function faultOf(before: ClipRecord, after: ClipRecord, key: string, src: SourceFile): string | undefined {
  try {
    return findFault(src.text, patchSource(src, before, after), key)
  } catch (error) {
    return String(error)
  }
}

function roundTripPeer(files: readonly SourceFile[]): { same: number; readMs: number; writeMs: number } {
  // Options keep gray-matter from answering out of its cache.
  const read = timed(() => files.map((file) => matter(file.text, {})))
  const write = timed(() => read.value.map(({ content, data }) => matter.stringify(content, data)))
  const same = files.filter((file, at) => write.value[at] === file.text).length
  return { same, readMs: read.ms, writeMs: write.ms }
}

function timed<T>(work: () => T): { value: T; ms: number } {
  const start = performance.now()
  const value = work()
  return { value, ms: performance.now() - start }
}

/** The whole way, with store and search index: MANY files (10,000) in a page of real Chromium. */
async function browserFigures(): Promise<Figure[]> {
  const count = Number(process.env.MANY ?? 10_000)
  if (count === 0) return []
  const figures = await measureInBrowser(count)
  const atMost = (figure: string, measured: number, goal: number): Figure => ({
    figure,
    measured: Math.round(measured),
    goal: `at most ${goal}`,
    peer: '-',
    met: measured <= goal,
  })
  const exactly = (figure: string, measured: number, goal: number): Figure => ({
    figure,
    measured,
    goal: String(goal),
    peer: '-',
    met: measured === goal,
  })
  return [
    exactly(`files imported of ${count}`, figures.importAdded, count),
    atMost('import, seconds for 10,000', (figures.importMs / 1_000) * (10_000 / count), 60),
    atMost('import, longest time without an answer, ms', figures.importFreeze, 200),
    atMost('the same import again, seconds for 10,000', (figures.reimportMs / 1_000) * (10_000 / count), 60),
    exactly('files found unchanged', figures.unchanged, count),
    atMost('ZIP of all, seconds for 10,000', (figures.zipMs / 1_000) * (10_000 / count), 60),
    atMost('ZIP of all, heap above that of 100, MB', (figures.heapLarge - figures.heapSmall) / 1e6, 20),
    exactly('files written again into a folder', figures.folderWrittenAgain, 0),
  ]
}

function share(figure: string, part: number, whole: number, goal: number, peer: string): Figure {
  const measured = Math.floor((part / whole) * 100_000) / 1_000
  return { figure, measured, goal: `${goal === 100 ? '' : 'at least '}${goal}`, peer, met: measured >= goal }
}

// A library of 10,000 files must come in within 60 s, store and all; reading may take a tenth of that.
function speed(figure: string, count: number, ms: number, peerMs: number): Figure {
  const measured = Math.round((count / ms) * 1_000)
  const peer = `gray-matter ${Math.round((count / peerMs) * 1_000)}`
  return { figure, measured, goal: 'at least 1000', peer, met: measured >= 1_000 }
}

function percent(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(1)} %`
}

await run()

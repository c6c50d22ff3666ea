import { isOwnSecured } from '@/lib/crypto/secured/read-secured'
import type { ClipRecord } from '@/lib/record/record-schema'
import type { ExportMark } from './export-marks'
import { findBackup, restoreBackup } from './import-backup'
import { baseOf } from './import-base'
import { fillSaved } from './import-fill'
import { ImportIndex, type Incoming } from './import-index'
import { mergeFile } from './import-merge'
import { joinOmnivore } from './import-omnivore'
import type { RecordPut } from './import-put'
import { type ReadSource, readSource } from './import-read'
import { emptyReport, type ImportOptions, type ImportReport } from './import-report'
import { isSameRecord } from './import-same'
import type { ImportSource } from './import-sources'
import type { Library } from './library-api'

export type { ImportOptions, ImportReport }

const sliceLength = 50
/** Waiting for each file in turn takes longer than reading it. */
const readsAtOnce = 5
/** The page answers between two runs of files at least this often. */
const busyMs = 12

/**
 * Reads files and writes their records, slice by slice, each in one transaction, so that stopping or a
 * crash leaves no half record. Files that cannot be read are reported and the others go on. Rejects only
 * where the library itself fails.
 */
export async function importFiles(
  library: Library,
  files: readonly ImportSource[],
  options: ImportOptions = {},
): Promise<ImportReport> {
  const report = emptyReport()
  const sources = joinOmnivore(files)
  const backup = findBackup(sources)
  if (backup !== undefined) {
    await restoreBackup(library, backup, report, options)
    return report
  }
  const index = new ImportIndex(
    library,
    sources.map(({ name }) => name),
  )
  for (let from = 0; from < sources.length; from += sliceLength) {
    await options.waitWhilePaused?.()
    if (options.signal?.aborted) {
      report.isStopped = true
      break
    }
    const slice = sources.slice(from, from + sliceLength)
    const incoming = listIncoming(slice, await readSlice(slice), report)
    // A file of files (an export of another tool) may hold any number.
    for (let at = 0; at < incoming.length && !report.isStopped; at += sliceLength) {
      if (at > 0) await options.waitWhilePaused?.()
      if (options.signal?.aborted) report.isStopped = true
      else await new SliceImport(library, index, report, options).run(incoming.slice(at, at + sliceLength))
    }
    if (report.isStopped) break
    options.onProgress?.(Math.min(from + sliceLength, sources.length), sources.length)
  }
  return report
}

/** The records of what was read; what could not be goes to the report. */
function listIncoming(
  slice: readonly ImportSource[],
  read: readonly ReadSource[],
  report: ImportReport,
): Incoming[] {
  return read.flatMap((source, at): Incoming[] => {
    const name = slice[at]?.name ?? ''
    if (source.kind === 'failed') {
      report.failed++
      report.issues.push({ file: name, error: source.error })
      return []
    }
    for (const error of source.warnings) report.issues.push({ file: name, error })
    if (source.kind === 'file') {
      return [{ record: source.record, name, isFile: true, statedId: source.statedId }]
    }
    return source.records.map((record) => ({
      record,
      name,
      isFile: false,
      statedId: source.isOwn ? record.id : undefined,
    }))
  })
}

async function readSlice(slice: readonly ImportSource[]): Promise<ReadSource[]> {
  const read: ReadSource[] = []
  let since = performance.now()
  for (let from = 0; from < slice.length; from += readsAtOnce) {
    read.push(...(await Promise.all(slice.slice(from, from + readsAtOnce).map(readSource))))
    if (performance.now() - since < busyMs) continue
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
  return read
}

/** With the id of the saved record that it is, if there is one. */
type Placed = Incoming & { id: string | undefined }

/** Matches, compares and writes one slice. */
class SliceImport {
  readonly #puts = new Map<string, RecordPut>()
  readonly #fresh = new Set<string>()

  constructor(
    readonly library: Library,
    readonly index: ImportIndex,
    readonly report: ImportReport,
    readonly options: ImportOptions,
  ) {}

  async run(incoming: readonly Incoming[]): Promise<void> {
    const held = await this.index.prepare(incoming)
    const placed: Placed[] = []
    for (const each of incoming) placed.push({ ...each, id: await this.#place(each) })
    await this.#compare(placed, held)
    await this.#write()
  }

  /** The saved record that this is, or undefined after a free id was given to a new one. */
  async #place({ record, name, isFile, statedId }: Incoming): Promise<string | undefined> {
    // Items of one export are told apart by address alone, so the export's name claims nothing.
    const id = isFile ? this.index.claim(record, name, statedId) : this.index.findItem(record, statedId)
    if (id !== undefined) return id
    record.id = await this.index.freeId(record, name)
    this.index.add(record, isFile ? name : undefined)
    return undefined
  }

  async #compare(wanted: readonly Placed[], held: readonly ClipRecord[]): Promise<void> {
    const saved = new Map(held.map((record) => [record.id, record]))
    const ids = wanted.flatMap(({ id }) => id ?? [])
    // Records that an earlier slice read or wrote.
    const others = ids.filter((id) => !saved.has(id))
    for (const record of await this.library.getMany(others)) saved.set(record.id, record)
    const marks = await this.library.lastExports(ids)
    for (const { record, isFile, id } of wanted) {
      const pending = this.#puts.get(id ?? record.id)
      const base = id === undefined ? undefined : (pending?.next ?? saved.get(id))
      if (base === undefined) {
        const next = id === undefined ? record : { ...record, id }
        this.#puts.set(next.id, { next })
        this.#fresh.add(next.id)
        continue
      }
      const next = isFile ? await this.#merge(base, record, marks.get(base.id)) : fillSaved(base, record)
      if (isSameRecord(next, base) && !this.index.isTrashed(base.id)) this.report.unchanged++
      else this.#puts.set(base.id, { next, base: pending === undefined ? base : pending.base })
    }
  }

  async #merge(saved: ClipRecord, file: ClipRecord, mark: ExportMark | undefined): Promise<ClipRecord> {
    // The text that it was last read from: nothing in it is an edit.
    if (saved.src?.text === file.src?.text && saved.src?.name === file.src?.name) return saved
    const base = baseOf(saved, mark)
    const { conflicts } = mergeFile(saved, file, base, () => false)
    const takesFile = new Set<string>()
    for (const conflict of conflicts) {
      const taken = (await this.options.decide?.(conflict)) ?? 'library'
      if (taken === 'file') takesFile.add(conflict.field)
      this.report.conflicts.push({ ...conflict, taken })
    }
    return mergeFile(saved, file, base, ({ field }) => takesFile.has(field)).next
  }

  async #write(): Promise<void> {
    const puts = [...this.#puts.values()]
    if (puts.length === 0) return
    const { group } = await this.library.putMany(puts)
    this.report.groups.push(group)
    for (const { next } of puts) {
      if (isOwnSecured(next.secured ?? '')) this.report.sealed.push(next.id)
      if (this.#fresh.has(next.id)) this.report.added++
      else this.report.updated++
    }
  }
}

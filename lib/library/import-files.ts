import { isOwnSecured } from '@/lib/crypto/secured/read-secured'
import type { ClipRecord } from '@/lib/record/record-schema'
import type { ExportMark } from './export-marks'
import { findBackup, restoreBackup } from './import-backup'
import { baseOf } from './import-base'
import { fillSaved } from './import-fill'
import { ImportIndex } from './import-index'
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
/** The page answers between two files at least this often. */
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
  const index = await ImportIndex.read(
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
    const read = await readSlice(slice)
    await new SliceImport(library, index, report, options).run(slice, read)
    options.onProgress?.(Math.min(from + sliceLength, sources.length), sources.length)
  }
  return report
}

async function readSlice(slice: readonly ImportSource[]): Promise<ReadSource[]> {
  const read: ReadSource[] = []
  let since = performance.now()
  for (const source of slice) {
    read.push(await readSource(source))
    if (performance.now() - since < busyMs) continue
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
  return read
}

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

  async run(slice: readonly ImportSource[], read: readonly ReadSource[]): Promise<void> {
    const wanted: { record: ClipRecord; name: string; isFile: boolean; id: string | undefined }[] = []
    for (const [at, source] of read.entries()) {
      const name = slice[at]?.name ?? ''
      if (source.kind === 'failed') {
        this.report.failed++
        this.report.issues.push({ file: name, error: source.error })
        continue
      }
      for (const error of source.warnings) this.report.issues.push({ file: name, error })
      const isFile = source.kind === 'file'
      for (const record of isFile ? [source.record] : source.records) {
        const statedId = isFile ? source.statedId : source.isOwn ? record.id : undefined
        wanted.push({ record, name, isFile, id: this.#place(record, name, isFile, statedId) })
      }
    }
    await this.#compare(wanted)
    await this.#write()
  }

  /** The saved record that this is, or undefined after a free id was given to a new one. */
  #place(
    record: ClipRecord,
    name: string,
    isFile: boolean,
    statedId: string | undefined,
  ): string | undefined {
    // Items of one export are told apart by address alone, so the export's name claims nothing.
    const id = isFile ? this.index.claim(record, name, statedId) : this.index.findItem(record, statedId)
    if (id !== undefined) return id
    record.id = this.index.freeId(record, name)
    this.index.add(record, isFile ? name : undefined)
    return undefined
  }

  async #compare(
    wanted: readonly { record: ClipRecord; isFile: boolean; id: string | undefined }[],
  ): Promise<void> {
    const ids = wanted.flatMap(({ id }) => id ?? [])
    const saved = new Map((await this.library.getMany(ids)).map((record) => [record.id, record]))
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

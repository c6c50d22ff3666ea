import { AppError } from '@/lib/errors/app-error'
import { nameKey } from '@/lib/frontmatter/file-name'
import { fillPath } from '@/lib/frontmatter/path-pattern'
import { presets } from '@/lib/frontmatter/presets'
import { type Template, writeTemplate } from '@/lib/frontmatter/template'
import type { ClipRecord } from '@/lib/record/record-schema'
import { type ExportMark, markExport } from './export-marks'
import type { Library } from './library-api'

export interface ExportOptions {
  template?: Template | undefined
  /** The record as its file states it, with its private note under the passphrase; else without it. */
  secure?: ((record: ClipRecord) => Promise<ClipRecord>) | undefined
  /** Stops between two records. */
  signal?: AbortSignal | undefined
  /** In records. */
  onProgress?: (done: number, of: number) => void
  /** Told of each record whose file was taken, with what stands in it. */
  onWritten?: ((mark: ExportMark) => void) | undefined
  /** Told of each record whose file cannot be written; the others go on. */
  onFailure?: (record: ClipRecord, error: AppError) => void
}

export interface ExportEntry {
  id: string
  /** Path within the ZIP or folder. */
  name: string
  text: string
  modified: Date
}

const sliceLength = 100

/** The records of `ids` in their order, read slice by slice. Rejects with `cancelled`. */
export async function* readInSlices(
  library: Library,
  ids: readonly string[],
  options: Pick<ExportOptions, 'signal' | 'onProgress'>,
): AsyncGenerator<ClipRecord> {
  for (let from = 0; from < ids.length; from += sliceLength) {
    for (const record of await library.getMany(ids.slice(from, from + sliceLength))) {
      if (options.signal?.aborted) throw new AppError('cancelled')
      yield record
    }
    options.onProgress?.(Math.min(from + sliceLength, ids.length), ids.length)
  }
}

/** One front-matter file a record, each under a name of its own. */
export async function* exportEntries(
  library: Library,
  ids: readonly string[],
  options: ExportOptions = {},
): AsyncGenerator<ExportEntry> {
  const template = options.template ?? { preset: 'clipfile' as const }
  const pattern = template.path ?? presets[template.preset].path
  const taken = new Set<string>()
  for await (const record of readInSlices(library, ids, options)) {
    const name = fillPath(pattern, record, taken)
    taken.add(nameKey(name))
    try {
      const stated = (await options.secure?.(record)) ?? record
      const text = writeTemplate(stated, template)
      yield { id: record.id, name, text, modified: modifiedOf(record) }
      options.onWritten?.(markExport(stated, template))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      options.onFailure?.(record, error)
    }
  }
}

// ZIP knows no time before 1980.
function modifiedOf(record: ClipRecord): Date {
  const time = Date.parse(record.savedDateTime ?? record.publishedDateTime ?? '')
  return new Date(Math.max(Number.isNaN(time) ? 0 : time, Date.UTC(1980, 0, 2)))
}

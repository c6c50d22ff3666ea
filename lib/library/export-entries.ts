import { AppError } from '@/lib/errors/app-error'
import { type Template, writeTemplate } from '@/lib/frontmatter/template'
import type { ClipRecord } from '@/lib/record/record-schema'
import type { ExportMark } from './export-marks'
import { takePath, wantedPath } from './export-names'
import type { Library } from './library-api'
import { markExport } from './mark-export'

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
  /** For `onWritten`, once the file is there. */
  mark: ExportMark
}

const sliceLength = 100

type Reading = Pick<ExportOptions, 'signal' | 'onProgress'>

/** The records of `ids` in their order, read slice by slice. Rejects with `cancelled`. */
export async function* readInSlices(
  library: Library,
  ids: readonly string[],
  options: Reading,
): AsyncGenerator<ClipRecord> {
  for await (const slice of readSlices(library, ids, options)) {
    for (const record of slice) {
      stopIfAborted(options)
      yield record
    }
  }
}

async function* readSlices(
  library: Library,
  ids: readonly string[],
  { onProgress }: Reading,
): AsyncGenerator<readonly ClipRecord[]> {
  for (let from = 0; from < ids.length; from += sliceLength) {
    yield await library.getMany(ids.slice(from, from + sliceLength))
    onProgress?.(Math.min(from + sliceLength, ids.length), ids.length)
  }
}

function stopIfAborted({ signal }: Reading): void {
  if (signal?.aborted) throw new AppError('cancelled')
}

/** One front-matter file a record, each under a name of its own. The caller tells `onWritten`. */
export async function* exportEntries(
  library: Library,
  ids: readonly string[],
  options: ExportOptions = {},
): AsyncGenerator<ExportEntry> {
  const template = options.template ?? { preset: 'clipfile' as const }
  const taken = new Set<string>()
  for await (const slice of readSlices(library, ids, options)) {
    const owners = await library.nameOwners(slice.map((record) => wantedPath(record, template)))
    for (const record of slice) {
      stopIfAborted(options)
      const name = takePath(record, template, owners, taken)
      try {
        const stated = (await options.secure?.(record)) ?? record
        const text = writeTemplate(stated, template)
        const mark = markExport(stated, template, name)
        yield { id: record.id, name, text, modified: modifiedOf(record), mark }
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        options.onFailure?.(record, error)
      }
    }
  }
}

// ZIP knows no time before 1980.
function modifiedOf(record: ClipRecord): Date {
  const time = Date.parse(record.savedDateTime ?? record.publishedDateTime ?? '')
  return new Date(Math.max(Number.isNaN(time) ? 0 : time, Date.UTC(1980, 0, 2)))
}

import { saveBlob } from '@/components/library/shell/save-text'
import type { ExportTarget } from '@/components/library/state/file-services'
import { AppError, toAppError } from '@/lib/errors/app-error'
import { exportFormats } from '@/lib/formats/format-ids'
import type { Template } from '@/lib/frontmatter/template'
import { type ExportOptions, exportEntries } from '@/lib/library/export-entries'
import { exportFolder } from '@/lib/library/export-folder'
import type { ExportMark } from '@/lib/library/export-marks'
import { exportFormat, exportZip } from '@/lib/library/export-stream'
import { spoolStream, writeToHandle } from '@/lib/library/export-target'
import type { Library } from '@/lib/library/library-api'
import { exportName } from './export-target'

/** Milliseconds after which a download has surely been taken from the private file system. */
const spoolTime = 600_000
/** Browsers drop downloads that come faster. */
const pauseMs = 120

/**
 * Writes records as front-matter files to where the user wants them, and remembers what was written for
 * the next import to compare with. Answers how many files of a folder needed no writing.
 */
export async function exportByTemplate(
  library: Library,
  ids: readonly string[],
  template: Template,
  target: ExportTarget,
  options: Omit<ExportOptions, 'template' | 'onWritten'>,
): Promise<{ unchanged: number }> {
  const marks = new MarkKeeper(library, target.kind === 'folder' || target.kind === 'files')
  const writing = { ...options, template, onWritten: (mark: ExportMark) => marks.add(mark) }
  let unchanged = 0
  try {
    if (target.kind === 'folder') {
      unchanged = (await exportFolder(library, ids, target.handle, writing)).unchanged
    } else if (target.kind === 'files' || (target.kind === 'download' && ids.length === 1)) {
      await downloadEach(library, ids, writing)
    } else {
      await saveStream(exportZip(library, ids, writing), exportName('zip'), target, options.signal)
    }
  } catch (error) {
    await marks.keep({ isWhole: false })
    throw toAppError(error, 'export.failed')
  }
  await marks.keep({ isWhole: true })
  return { unchanged }
}

const marksAtOnce = 500

/**
 * Keeps what was written of each record. Files of their own are there at once, so theirs are kept on the
 * way, and a page that is closed loses few; a ZIP that was not finished holds nothing.
 */
class MarkKeeper {
  #marks: ExportMark[] = []
  #kept: Promise<void> = Promise.resolve()

  constructor(
    readonly library: Pick<Library, 'noteExports'>,
    readonly areFilesApart: boolean,
  ) {}

  add(mark: ExportMark): void {
    this.#marks.push(mark)
    if (this.areFilesApart && this.#marks.length >= marksAtOnce) this.#flush()
  }

  /** Resolves when all are kept; rejects where one was not. */
  async keep({ isWhole }: { isWhole: boolean }): Promise<void> {
    if (isWhole || this.areFilesApart) this.#flush()
    await this.#kept
  }

  #flush(): void {
    const marks = this.#marks
    this.#marks = []
    this.#kept = this.#kept.then(() => this.library.noteExports(marks))
    // Told by `keep`.
    this.#kept.catch(() => undefined)
  }
}

/** The same records as one file of another format. */
export async function exportAsFormat(
  library: Library,
  ids: readonly string[],
  format: string,
  target: ExportTarget,
  options: Omit<ExportOptions, 'template'>,
): Promise<void> {
  const other = exportFormats.find(({ id }) => id === format)
  if (!other) throw new AppError('export.failed', { params: { file: format } })
  await saveStream(
    exportFormat(library, ids, other.id, options),
    exportName(format),
    target,
    options.signal,
  ).catch((error: unknown) => {
    throw toAppError(error, 'export.failed')
  })
}

async function downloadEach(library: Library, ids: readonly string[], options: ExportOptions): Promise<void> {
  for await (const { name, text, mark } of exportEntries(library, ids, options)) {
    const blob = new Blob([text], { type: 'text/markdown;charset=utf-8' })
    saveBlob(name.slice(name.lastIndexOf('/') + 1), blob)
    options.onWritten?.(mark)
    if (ids.length > 1) await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}

/** To the chosen file, else spooled to disk and downloaded from there, so that nothing large stands in memory. */
export async function saveStream(
  stream: ReadableStream<Uint8Array>,
  name: string,
  target: ExportTarget,
  signal?: AbortSignal,
): Promise<void> {
  if (target.kind === 'file') return await writeToHandle(target.handle, stream, signal)
  const { file, remove } = await spoolStream(stream, name, signal)
  saveBlob(name, file)
  // What is left when the page closes first is cleared at a later start.
  setTimeout(() => {
    remove().catch(() => undefined)
  }, spoolTime)
}

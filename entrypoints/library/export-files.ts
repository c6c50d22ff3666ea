import { saveBlob } from '@/components/library/shell/save-text'
import type { RunOptions } from '@/components/library/state/run-options'
import { toAppError } from '@/lib/errors/app-error'
import { exportFormats } from '@/lib/formats/format-ids'
import type { PresetId } from '@/lib/frontmatter/presets'
import { type ExportOptions, exportEntries } from '@/lib/library/export-entries'
import { exportFormat, exportZip } from '@/lib/library/export-stream'
import { spoolStream } from '@/lib/library/export-target'
import type { Library } from '@/lib/library/library-api'

/** Milliseconds after which a download has surely been taken from the private file system. */
const spoolTime = 600_000

/**
 * Saves records through the browser's downloads: a single front-matter file for one, a ZIP of them for
 * several, or one file of another format. The stream is spooled to disk, so no export stands in memory.
 */
export async function exportFiles(
  library: Library,
  ids: readonly string[],
  format: { preset: PresetId } | { format: string },
  options: RunOptions & Pick<ExportOptions, 'secure'> = {},
): Promise<void> {
  const day = new Date().toISOString().slice(0, 10)
  try {
    if ('preset' in format) {
      const template = { preset: format.preset }
      if (ids.length === 1) {
        for await (const { name, text } of exportEntries(library, ids, { ...options, template })) {
          saveBlob(name.split('/').at(-1) ?? name, new Blob([text], { type: 'text/markdown;charset=utf-8' }))
        }
        return
      }
      const stream = exportZip(library, ids, { ...options, template })
      await saveStream(stream, `clipfile-${day}.zip`, options.signal)
      return
    }
    const other = exportFormats.find(({ id }) => id === format.format)
    if (!other) throw new RangeError(format.format)
    await saveStream(
      exportFormat(library, ids, other.id, options),
      `clipfile-${day}.${other.extension}`,
      options.signal,
    )
  } catch (error) {
    throw toAppError(error, 'export.failed')
  }
}

async function saveStream(
  stream: ReadableStream<Uint8Array>,
  name: string,
  signal?: AbortSignal,
): Promise<void> {
  const { file, remove } = await spoolStream(stream, name, signal)
  saveBlob(name, file)
  // What is left when the page closes first is cleared at the next start.
  setTimeout(() => {
    remove().catch(() => undefined)
  }, spoolTime)
}

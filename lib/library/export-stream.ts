import { makeZip } from 'client-zip'
import type { ExportFormatId } from '@/lib/formats/format-ids'
import { createFormatWriter } from '@/lib/formats/write-format'
import { type ExportOptions, exportEntries, readInSlices } from './export-entries'
import type { Library } from './library-api'

/** A ZIP of front-matter files, made while it is read: no more than a slice of the library is in memory. */
export function exportZip(
  library: Library,
  ids: readonly string[],
  options: ExportOptions = {},
): ReadableStream<Uint8Array> {
  return makeZip(zipInput(library, ids, options))
}

async function* zipInput(library: Library, ids: readonly string[], options: ExportOptions) {
  for await (const { name, text, modified, mark } of exportEntries(library, ids, options)) {
    yield { name, input: text, lastModified: modified }
    options.onWritten?.(mark)
  }
}

/** One file of another format, made while it is read. */
export function exportFormat(
  library: Library,
  ids: readonly string[],
  format: ExportFormatId,
  options: Omit<ExportOptions, 'template'> = {},
): ReadableStream<Uint8Array> {
  const texts = formatTexts(library, ids, format, options)
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await texts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await texts.return()
    },
  })
}

const chunkLength = 64_000

async function* formatTexts(
  library: Library,
  ids: readonly string[],
  format: ExportFormatId,
  options: Omit<ExportOptions, 'template'>,
): AsyncGenerator<string, void> {
  const writer = createFormatWriter(format)
  let chunk = writer.start()
  for await (const record of readInSlices(library, ids, options)) {
    chunk += writer.record(record)
    if (chunk.length < chunkLength) continue
    yield chunk
    chunk = ''
  }
  yield chunk + writer.end()
}

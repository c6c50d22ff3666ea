import { exportFolder } from '@/lib/library/export-folder'
import type { ExportMark } from '@/lib/library/export-marks'
import { exportZip } from '@/lib/library/export-stream'
import { spoolStream } from '@/lib/library/export-target'
import { importFiles } from '@/lib/library/import-files'
import { listSources } from '@/lib/library/import-sources'
import { openLibrary } from '@/lib/library/open-library'
import { makeFiles, measureFreeze } from '../../browser/import-support'

declare global {
  interface Window {
    sampleHeap: () => Promise<void>
  }
}

const { library } = openLibrary('bench-files')

/** Imports `count` files; ms, the longest time without an answer, and what the report says. */
export async function benchImport(count: number) {
  const files = makeFiles(count)
  const start = performance.now()
  let added = 0
  const freeze = await measureFreeze(async () => {
    const report = await importFiles(library, await listSources(files))
    added = report.added
    if (report.issues.length > 0) throw new Error(JSON.stringify(report.issues[0]))
  })
  return { ms: performance.now() - start, freeze, added }
}

/** The same files again: nothing to do, and how long it takes to see that. */
export async function benchReimport(count: number) {
  const files = makeFiles(count)
  const start = performance.now()
  const { unchanged } = await importFiles(library, await listSources(files))
  return { ms: performance.now() - start, unchanged }
}

/** A streamed ZIP of the first `count` records into the private file system, with the heap sampled on the way. */
export async function benchZip(count: number) {
  const ids = (await library.allIds()).slice(0, count)
  const start = performance.now()
  let sampling = 0
  let last = 0
  const step = Math.max(100, Math.floor(count / 5))
  const marks: ExportMark[] = []
  const stream = exportZip(library, ids, {
    onWritten: (mark) => marks.push(mark),
    onProgress: (done) => {
      if (done - last < step && done < count) return
      last = done
      sampling++
      void window.sampleHeap().then(() => sampling--)
    },
  })
  const spooled = await spoolStream(stream, 'library.zip')
  await library.noteExports(marks)
  const ms = performance.now() - start
  while (sampling > 0) await new Promise((resolve) => setTimeout(resolve, 10))
  const { size } = spooled.file
  await spooled.remove()
  return { ms, size, count: ids.length }
}

/** Into a folder twice: the second time nothing is written. */
export async function benchFolder(count: number) {
  const root = await navigator.storage.getDirectory()
  const folder = await root.getDirectoryHandle('bench-folder', { create: true })
  const ids = (await library.allIds()).slice(0, count)
  const first = await exportFolder(library, ids, folder)
  const start = performance.now()
  const second = await exportFolder(library, ids, folder)
  await root.removeEntry('bench-folder', { recursive: true })
  return { first, second, ms: performance.now() - start }
}

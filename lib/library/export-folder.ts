import { AppError } from '@/lib/errors/app-error'
import { type ExportOptions, exportEntries } from './export-entries'
import type { Library } from './library-api'

export interface FolderReport {
  written: number
  unchanged: number
}

/** Files at once: most of the time goes by waiting for the file system. */
const filesAtOnce = 8

/**
 * Writes one file a record into a folder that the user chose. A file that already holds the same bytes is
 * left alone, and so is every file that is no record of this export; each appears and is replaced as a
 * whole, so that stopping leaves no half file. Rejects with `cancelled` or `export.failed`.
 */
export async function exportFolder(
  library: Library,
  ids: readonly string[],
  folder: FileSystemDirectoryHandle,
  options: ExportOptions = {},
): Promise<FolderReport> {
  const report: FolderReport = { written: 0, unchanged: 0 }
  const entries = exportEntries(library, ids, options)
  const folders = new Map([['', Promise.resolve(folder)]])
  const writeOn = async (part: number): Promise<void> => {
    for (let next = await entries.next(); !next.done; next = await entries.next()) {
      const { name, text, mark } = next.value
      const slash = name.lastIndexOf('/')
      const parent = await openFolder(folders, name.slice(0, Math.max(slash, 0)))
      const isWritten = await writeIfChanged(parent, name.slice(slash + 1), text, part)
      if (isWritten) report.written++
      else report.unchanged++
      options.onWritten?.(mark)
    }
  }
  const parts = Array.from({ length: Math.min(filesAtOnce, ids.length) }, (_, part) => writeOn(part))
  try {
    await Promise.all(parts)
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('export.failed', { cause: error })
  } finally {
    // Whoever is at a file finishes it, and none begins another.
    await entries.return(undefined)
    await Promise.allSettled(parts)
  }
  return report
}

function openFolder(
  folders: Map<string, Promise<FileSystemDirectoryHandle>>,
  path: string,
): Promise<FileSystemDirectoryHandle> {
  const known = folders.get(path)
  if (known !== undefined) return known
  const slash = path.lastIndexOf('/')
  const opening = openFolder(folders, path.slice(0, Math.max(slash, 0))).then((parent) =>
    parent.getDirectoryHandle(path.slice(slash + 1), { create: true }),
  )
  folders.set(path, opening)
  return opening
}

async function writeIfChanged(
  parent: FileSystemDirectoryHandle,
  name: string,
  text: string,
  part: number,
): Promise<boolean> {
  const bytes = new TextEncoder().encode(text)
  const old = await findFile(parent, name)
  if (old === undefined) {
    await writeNew(parent, name, bytes, part)
    return true
  }
  const file = await old.getFile()
  if (file.size === bytes.length && isSame(new Uint8Array(await file.arrayBuffer()), bytes)) return false
  await write(old, bytes)
  return true
}

async function findFile(
  parent: FileSystemDirectoryHandle,
  name: string,
): Promise<FileSystemFileHandle | undefined> {
  try {
    return await parent.getFileHandle(name)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined
    throw error
  }
}

/**
 * A new file would stand there empty until it is written, and for ever if the page is closed meanwhile. So
 * it is written under a hidden name, which imports and site builders pass over and the next export takes
 * again, and then renamed.
 */
async function writeNew(
  parent: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  part: number,
): Promise<void> {
  const hidden = `.clipfile-${part}.part`
  const handle: FileSystemFileHandle & { move?: (name: string) => Promise<void> } =
    await parent.getFileHandle(hidden, { create: true })
  await write(handle, bytes)
  const isMoved = await handle.move?.(name).then(
    () => true,
    () => false,
  )
  if (isMoved) return
  // Not every file system renames.
  await write(await parent.getFileHandle(name, { create: true }), bytes)
  await parent.removeEntry(hidden)
}

async function write(handle: FileSystemFileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const writable = await handle.createWritable()
  await writable.write(bytes)
  await writable.close()
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.every((byte, at) => byte === other[at])
}

import { AppError } from '@/lib/errors/app-error'
import { type ExportOptions, exportEntries } from './export-entries'
import type { Library } from './library-api'

export interface FolderReport {
  written: number
  unchanged: number
}

/**
 * Writes one file a record into a folder that the user chose. A file that already holds the same bytes is
 * left alone, and so is every file that is no record of this export; each is replaced as a whole, so that
 * stopping leaves no half file. Rejects with `cancelled` or `export.failed`.
 */
export async function exportFolder(
  library: Library,
  ids: readonly string[],
  folder: FileSystemDirectoryHandle,
  options: ExportOptions = {},
): Promise<FolderReport> {
  const report: FolderReport = { written: 0, unchanged: 0 }
  const folders = new Map<string, FileSystemDirectoryHandle>([['', folder]])
  try {
    for await (const { name, text } of exportEntries(library, ids, options)) {
      const slash = name.lastIndexOf('/')
      const parent = await openFolder(folders, name.slice(0, Math.max(slash, 0)))
      const handle = await parent.getFileHandle(name.slice(slash + 1), { create: true })
      const isWritten = await writeIfChanged(handle, new TextEncoder().encode(text))
      if (isWritten) report.written++
      else report.unchanged++
    }
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('export.failed', { cause: error })
  }
  return report
}

async function openFolder(
  folders: Map<string, FileSystemDirectoryHandle>,
  path: string,
): Promise<FileSystemDirectoryHandle> {
  const known = folders.get(path)
  if (known !== undefined) return known
  const slash = path.lastIndexOf('/')
  const parent = await openFolder(folders, path.slice(0, Math.max(slash, 0)))
  const folder = await parent.getDirectoryHandle(path.slice(slash + 1), { create: true })
  folders.set(path, folder)
  return folder
}

async function writeIfChanged(
  handle: FileSystemFileHandle,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const file = await handle.getFile()
  if (file.size === bytes.length && isSame(new Uint8Array(await file.arrayBuffer()), bytes)) return false
  const writable = await handle.createWritable()
  await writable.write(bytes)
  await writable.close()
  return true
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.every((byte, at) => byte === other[at])
}

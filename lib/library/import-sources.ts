import { AppError } from '@/lib/errors/app-error'
import { sourceLimits } from '@/lib/frontmatter/source-value'
import { listPieces } from './import-lines'
import { listZip } from './import-zip'

/** One file of an import. `name` is its path within what the user chose. */
export interface ImportSource {
  name: string
  size: number
  /** Where it is a piece of a file of lines: the number of its first line. */
  firstLine?: number
  read(): Promise<Uint8Array>
}

/** A folder as File System Access gives it; as much of it as is needed here. */
export interface SourceFolder {
  entries(): AsyncIterableIterator<[string, FileSystemHandle]>
}

/** UTF-8 takes up to three bytes for a UTF-16 unit. */
const maxFileBytes = sourceLimits.fileLength * 3

/**
 * What is to be read: the files themselves, and for each ZIP the files within. Hidden files and folders
 * are left out. A chosen folder's own name is no part of the names.
 */
export async function listSources(files: readonly File[]): Promise<ImportSource[]> {
  const lists = await Promise.all(files.map(listFile))
  return lists.flat().filter(({ name }) => !isHidden(name))
}

/** The same for a folder that the browser gave access to. */
export async function listFolder(folder: SourceFolder, path = ''): Promise<ImportSource[]> {
  const sources: ImportSource[] = []
  for await (const [name, handle] of folder.entries()) {
    if (isHidden(name)) continue
    if (isFolderHandle(handle)) sources.push(...(await listFolder(handle, `${path}${name}/`)))
    else if (isFileHandle(handle)) {
      const file = await handle.getFile()
      sources.push({ name: path + name, size: file.size, read: () => readBlob(file, path + name) })
    }
  }
  return sources
}

/** The file's text, with its byte-order mark. Throws `file.unreadable` where it is not UTF-8. */
export function decodeText(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    throw new AppError('file.unreadable', {
      cause: error,
      params: { file: name, line: 1, column: 1, expected: 'text in UTF-8' },
    })
  }
}

async function listFile(file: File): Promise<ImportSource[]> {
  if (/\.zip$/i.test(file.name)) return listZip(file, maxFileBytes)
  const path = file.webkitRelativePath
  const name = path === '' ? file.name : path.slice(path.indexOf('/') + 1)
  if (/\.(?:jsonl|ndjson)$/i.test(name)) return listPieces(file, name, maxFileBytes)
  return [{ name, size: file.size, read: () => readBlob(file, name) }]
}

async function readBlob(blob: Blob, name: string): Promise<Uint8Array> {
  if (blob.size > maxFileBytes) throw new AppError('file.tooLarge', { params: { file: name } })
  return new Uint8Array(await blob.arrayBuffer())
}

function isHidden(name: string): boolean {
  return name.split('/').some((segment) => segment.startsWith('.') || segment === '__MACOSX')
}

function isFolderHandle(handle: FileSystemHandle): handle is FileSystemDirectoryHandle {
  return handle.kind === 'directory'
}

function isFileHandle(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === 'file'
}

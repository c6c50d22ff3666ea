import { toAppError } from '@/lib/errors/app-error'

/** Folder in the origin's private file system for exports on their way to the download. */
const folderName = 'exports'

/** Writes a stream to a file that the user chose. What was begun and fails or is stopped leaves the old file. */
export async function writeToHandle(
  handle: FileSystemFileHandle,
  stream: ReadableStream<Uint8Array>,
  signal?: AbortSignal,
): Promise<void> {
  const file = await handle.createWritable()
  // `pipeTo` aborts the writable on any failure, and only a closed one replaces the file.
  await stream.pipeTo(toBufferSink(file), signal ? { signal } : {}).catch((error: unknown) => {
    throw toAppError(error, signal?.aborted ? 'cancelled' : 'export.failed')
  })
}

/** A finished export in the private file system: a file to download, and its removal. */
export interface SpooledFile {
  file: File
  remove(): Promise<void>
}

/**
 * Writes a stream into the origin's private file system, for browsers without a save picker, so that a
 * large export never stands in memory. Call `remove` when the download has ended.
 */
export async function spoolStream(
  stream: ReadableStream<Uint8Array>,
  name: string,
  signal?: AbortSignal,
): Promise<SpooledFile> {
  const root = await navigator.storage.getDirectory()
  const folder = await root.getDirectoryHandle(folderName, { create: true })
  const spoolName = `${crypto.randomUUID()}-${name}`
  const handle = await folder.getFileHandle(spoolName, { create: true })
  const remove = () => folder.removeEntry(spoolName)
  try {
    await writeToHandle(handle, stream, signal)
  } catch (error) {
    await remove()
    throw error
  }
  return { file: await handle.getFile(), remove }
}

/**
 * Removes what exports left behind when the browser was closed in the middle of one: files that nothing was
 * written to for `idleMs`, since another window may be at its own export.
 */
export async function clearSpool(idleMs: number): Promise<void> {
  const root = await navigator.storage.getDirectory()
  const folder = await root.getDirectoryHandle(folderName, { create: true })
  for await (const [name, handle] of folder.entries()) {
    // A file that is being written is locked; then it is no left-over.
    if ((await lastWritten(handle)) + idleMs <= Date.now())
      await folder.removeEntry(name).catch(() => undefined)
  }
}

async function lastWritten(handle: FileSystemHandle): Promise<number> {
  return handle instanceof FileSystemFileHandle ? (await handle.getFile()).lastModified : 0
}

const bufferLength = 256_000

// A ZIP comes in pieces of some bytes; written one by one they would take longer than all the rest.
function toBufferSink(file: FileSystemWritableFileStream): WritableStream<Uint8Array> {
  const buffer = new Uint8Array(bufferLength)
  let filled = 0
  const flush = async () => {
    await file.write(buffer.slice(0, filled))
    filled = 0
  }
  return new WritableStream<Uint8Array>({
    async write(chunk) {
      if (filled + chunk.length > bufferLength) await flush()
      if (chunk.length > bufferLength) await file.write(new Uint8Array(chunk))
      else {
        buffer.set(chunk, filled)
        filled += chunk.length
      }
    },
    async close() {
      await flush()
      await file.close()
    },
    abort: (reason) => file.abort(reason),
  })
}

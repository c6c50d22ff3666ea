import { AppError } from '@/lib/errors/app-error'
import type { Backend, BackendReport } from '../backend'

const scratchBytes = 64 * 1024

export interface ProbeOptions {
  /** Unique name of the scratch file, of safe signs. */
  scratchName: string
  now: () => number
  serverName: () => string
  randomBytes: (length: number) => Uint8Array
}

/** Writes, lists, reads back, compares and removes a scratch file: what the engine will ask of the store. */
export async function probeStore(backend: Backend, options: ProbeOptions): Promise<BackendReport> {
  const folder = 'r1/probe'
  const path = `${folder}/${options.scratchName}`
  const bytes = options.randomBytes(scratchBytes)
  await backend.write(path, bytes)
  const asked = options.now()
  const entries = await backend.list(folder)
  const clockOffsetMs = backend.serverTimeMs === undefined ? undefined : backend.serverTimeMs - asked
  const read = await backend.read(path)
  await backend.remove(path)
  if (!entries.some((entry) => entry.name === options.scratchName) || !read || !isSame(read, bytes)) {
    throw new AppError('sync.serverError', {
      params: { status: 200 },
      cause: 'the store did not give back what was written',
    })
  }
  return { server: options.serverName(), clockOffsetMs, maxTestedBytes: scratchBytes }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}

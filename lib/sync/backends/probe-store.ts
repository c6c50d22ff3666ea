import { AppError } from '@/lib/errors/app-error'
import type { Backend, BackendReport } from '../backend'
import { type BackendPorts, scratchName } from './ports'

const scratchBytes = 64 * 1024

/** Writes, lists, reads back, compares and removes a scratch file: what the engine will ask of the store. */
export async function probeStore(
  backend: Backend,
  ports: BackendPorts,
  serverName: () => string,
): Promise<BackendReport> {
  const folder = 'r1/probe'
  const name = scratchName(ports)
  const path = `${folder}/${name}`
  const bytes = ports.randomBytes(scratchBytes)
  await backend.write(path, bytes)
  const asked = ports.now()
  const entries = await backend.list(folder)
  const clockOffsetMs = backend.serverTimeMs === undefined ? undefined : backend.serverTimeMs - asked
  const read = await backend.read(path)
  await backend.remove(path)
  if (!entries.some((entry) => entry.name === name) || !read || !isSame(read, bytes)) {
    throw new AppError('sync.serverError', {
      params: { status: 200 },
      cause: 'the store did not give back what was written',
    })
  }
  return { server: serverName(), clockOffsetMs, maxTestedBytes: scratchBytes }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}

import type { Backend, BackendReport, ListEntry } from './backend'

/** A store in memory: what the tests and the simulation sync through, and the plainest reading of the contract. */
export class MemoryBackend implements Backend {
  readonly files = new Map<string, Uint8Array>()
  serverTimeMs: number | undefined

  async list(folder: string): Promise<ListEntry[]> {
    const prefix = `${folder}/`
    const kinds = new Map<string, ListEntry['kind']>()
    for (const path of this.files.keys()) {
      if (!path.startsWith(prefix)) continue
      const [name = '', ...below] = path.slice(prefix.length).split('/')
      kinds.set(name, below.length > 0 ? 'folder' : 'file')
    }
    return [...kinds].map(([name, kind]) => ({ name, kind }))
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    return this.files.get(path)?.slice()
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    this.files.set(path, bytes.slice())
  }

  async remove(path: string): Promise<void> {
    this.files.delete(path)
  }

  async probe(): Promise<BackendReport> {
    return { server: 'memory', clockOffsetMs: undefined, maxTestedBytes: Number.MAX_SAFE_INTEGER }
  }
}

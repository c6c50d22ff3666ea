import type { PromiseFsClient } from 'isomorphic-git'

/**
 * Where a copy of the repository outlasts the process; without one it is fetched anew by each. It holds
 * what the store holds: ciphertext. Losing it, or parts of it, costs a fetch.
 */
export interface GitCache {
  names(): Promise<string[]>
  read(name: string): Promise<Uint8Array | undefined>
  write(name: string, bytes: Uint8Array): Promise<void>
  remove(name: string): Promise<void>
}

const folderStat = { type: 'dir', mode: 0o40755, isFile: () => false, isDirectory: () => true }
const noTime = {
  size: 0,
  ino: 0,
  mtimeMs: 0,
  ctimeMs: 0,
  uid: 0,
  gid: 0,
  dev: 0,
  isSymbolicLink: () => false,
}

/** A file system in memory, as much of one as isomorphic-git asks for. Folders are there with their files. */
export class GitFiles implements PromiseFsClient {
  readonly #files = new Map<string, Uint8Array>()
  readonly #cache: GitCache | undefined
  #isListed = false

  constructor(cache?: GitCache) {
    this.#cache = cache
  }

  readonly promises = {
    readFile: async (path: string, options?: { encoding?: string } | string) => {
      const bytes = await this.#read(path)
      const encoding = typeof options === 'string' ? options : options?.encoding
      return encoding === 'utf8' ? new TextDecoder().decode(bytes) : bytes
    },
    writeFile: async (path: string, content: Uint8Array | string) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content.slice()
      this.#files.set(path, bytes)
      await this.#cache?.write(path, bytes)
    },
    unlink: async (path: string) => {
      this.#files.delete(path)
      await this.#cache?.remove(path)
    },
    readdir: async (folder: string) => {
      const prefix = folder.endsWith('/') ? folder : `${folder}/`
      const inside = (await this.names()).filter((name) => name.startsWith(prefix))
      return [...new Set(inside.map((name) => name.slice(prefix.length).split('/')[0] ?? ''))]
    },
    mkdir: async () => undefined,
    rmdir: async () => undefined,
    stat: async (path: string) => await this.#stat(path),
    lstat: async (path: string) => await this.#stat(path),
    readlink: async (path: string): Promise<string> => {
      throw missing(path)
    },
    symlink: async (_target: string, path: string): Promise<void> => {
      throw missing(path)
    },
  }

  async names(): Promise<string[]> {
    if (!this.#isListed) {
      for (const name of (await this.#cache?.names()) ?? []) {
        if (!this.#files.has(name)) this.#files.set(name, notLoaded)
      }
      this.#isListed = true
    }
    return [...this.#files.keys()]
  }

  /** Throws everything away: the copy is damaged, or no longer worth its room. */
  async clear(): Promise<void> {
    for (const name of await this.names()) await this.promises.unlink(name)
  }

  async #read(path: string): Promise<Uint8Array> {
    await this.names()
    const known = this.#files.get(path)
    const bytes = known === notLoaded ? await this.#cache?.read(path) : known
    if (bytes === undefined) throw missing(path)
    this.#files.set(path, bytes)
    return bytes
  }

  async #stat(path: string) {
    const names = await this.names()
    if (this.#files.has(path)) {
      const size = (await this.#read(path)).length
      return { ...noTime, size, type: 'file', mode: 0o100644, isFile: () => true, isDirectory: () => false }
    }
    if (names.some((name) => name.startsWith(`${path}/`))) return { ...noTime, ...folderStat }
    throw missing(path)
  }
}

/** Stands for bytes that only the cache holds so far. */
const notLoaded = new Uint8Array()

function missing(path: string): Error {
  return Object.assign(new Error(`no such file: ${path}`), { code: 'ENOENT' })
}

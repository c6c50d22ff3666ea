import {
  addRemote,
  fetch as fetchObjects,
  getRemoteInfo2,
  type HttpClient,
  indexPack,
  init,
  packObjects,
  push,
  readBlob,
  readTree,
  resolveRef,
  type TreeObject,
  writeBlob,
  writeCommit,
  writeRef,
  writeTree,
} from 'isomorphic-git'
import './git-buffer'
import { type GitCache, GitFiles } from './git-files'

export interface GitRemote {
  url: string
  branch: string
  http: HttpClient
}

const gitdir = '/git'
const packFolder = `${gitdir}/objects/pack`
/** Each fetch leaves a pack, and each is searched for every object. */
const mostPacks = 24
const author = { name: 'Clipfile', email: 'clipfile@localhost', timezoneOffset: 0 }

/** A copy of one branch's newest commit, without history and without files on a disk. */
export class GitCopy {
  readonly #files: GitFiles
  readonly #remote: GitRemote
  #objects: object = {}
  #isReady = false
  /** The newest commit known here; undefined before the first look, or for a branch that is not there. */
  head: string | undefined

  constructor(remote: GitRemote, cache?: GitCache) {
    this.#remote = remote
    this.#files = new GitFiles(cache)
  }

  /** Asks the server where the branch is, and fetches what is new there. */
  async refresh(): Promise<void> {
    await this.#prepare()
    const { url, http, branch } = this.#remote
    const info = await getRemoteInfo2({ http, url, protocolVersion: 1 })
    const found = info.refs?.find(({ ref }) => ref === `refs/heads/${branch}`)
    if (found === undefined) {
      this.head = undefined
      return
    }
    if (found.oid === this.head) return
    const { fetchHead } = await fetchObjects({
      ...this.#own(),
      http,
      url,
      remote: 'origin',
      ref: branch,
      remoteRef: branch,
      singleBranch: true,
      depth: 1,
      tags: false,
    })
    // The branch may have moved since it was asked for: what came is what the server had by then.
    const fetched = fetchHead ?? found.oid
    await this.#point(fetched)
    await this.#repack(fetched)
  }

  /** The entries of a folder; undefined where it is not there. */
  async list(path: string): Promise<TreeObject | undefined> {
    let oid = this.head
    let tree: TreeObject | undefined
    for (const name of ['', ...path.split('/')]) {
      if (name !== '') oid = tree?.find((entry) => entry.path === name && entry.type === 'tree')?.oid
      if (oid === undefined) return undefined
      tree = (await readTree({ ...this.#own(), oid })).tree
    }
    return tree
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    const cut = path.lastIndexOf('/')
    const entry = (await this.list(path.slice(0, cut)))?.find(
      ({ path: name }) => name === path.slice(cut + 1),
    )
    if (entry?.type !== 'blob') return undefined
    return (await readBlob({ ...this.#own(), oid: entry.oid })).blob
  }

  /** A commit with that file changed (`undefined`: removed), pushed upon `head`. Rejects if the branch has moved. */
  async commit(path: string, bytes: Uint8Array | undefined, nowMs: number): Promise<void> {
    await this.#prepare()
    const blob = bytes === undefined ? undefined : await writeBlob({ ...this.#own(), blob: bytes })
    const root = this.head === undefined ? [] : (await readTree({ ...this.#own(), oid: this.head })).tree
    const tree = (await this.#change(root, path.split('/'), blob)) ?? (await this.#writeTree([]))
    const signature = { ...author, timestamp: Math.floor(nowMs / 1000) }
    const parent = this.head === undefined ? [] : [this.head]
    const commit = { message: 'sync\n', tree, parent, author: signature, committer: signature }
    const oid = await writeCommit({ ...this.#own(), commit })
    const { url, http, branch } = this.#remote
    const before = this.head
    await this.#point(oid)
    try {
      const result = await push({ ...this.#own(), http, url, ref: branch, remoteRef: `refs/heads/${branch}` })
      if (!result.ok) throw new RangeError(result.error ?? 'the push was refused')
    } catch (error) {
      await this.#point(before)
      throw error
    }
  }

  async clear(): Promise<void> {
    this.head = undefined
    this.#isReady = false
    this.#objects = {}
    await this.#files.clear()
  }

  #own() {
    return { fs: this.#files, gitdir, cache: this.#objects }
  }

  async #prepare(): Promise<void> {
    if (this.#isReady) return
    await init({ ...this.#own(), bare: true, defaultBranch: this.#remote.branch })
    await addRemote({ ...this.#own(), remote: 'origin', url: this.#remote.url, force: true })
    this.head = await resolveRef({ ...this.#own(), ref: `refs/heads/${this.#remote.branch}` }).catch(
      () => undefined, // The copy is new.
    )
    this.#isReady = true
  }

  async #point(oid: string | undefined): Promise<void> {
    this.head = oid
    if (oid === undefined) return
    await writeRef({ ...this.#own(), ref: `refs/heads/${this.#remote.branch}`, value: oid, force: true })
  }

  // Undefined for a folder that is empty now: Git keeps none.
  async #change(
    tree: TreeObject,
    [name = '', ...below]: string[],
    blob: string | undefined,
  ): Promise<string | undefined> {
    const others = tree.filter((entry) => entry.path !== name)
    const own = tree.find((entry) => entry.path === name)
    const isFile = below.length === 0
    let oid = blob
    if (!isFile) {
      const inside = own?.type === 'tree' ? (await readTree({ ...this.#own(), oid: own.oid })).tree : []
      oid = await this.#change(inside, below, blob)
    }
    if (oid === undefined) return others.length === 0 ? undefined : await this.#writeTree(others)
    const entry = isFile
      ? { mode: '100644', path: name, oid, type: 'blob' as const }
      : { mode: '040000', path: name, oid, type: 'tree' as const }
    return await this.#writeTree([...others, entry])
  }

  #writeTree(tree: TreeObject): Promise<string> {
    return writeTree({ ...this.#own(), tree })
  }

  // What the newest commit needs, as one pack; all else goes.
  async #repack(head: string): Promise<void> {
    const packs = (await this.#files.names()).filter((name) => name.endsWith('.pack'))
    if (packs.length <= mostPacks) return
    const oids = [head, ...(await this.#reach(head))]
    const { filename, packfile } = await packObjects({ ...this.#own(), oids: [...new Set(oids)] })
    if (packfile === undefined) return
    const isObject = (name: string) => name.startsWith(`${gitdir}/objects/`)
    for (const name of (await this.#files.names()).filter(isObject)) await this.#files.promises.unlink(name)
    await this.#files.promises.writeFile(`${packFolder}/${filename}`, packfile)
    this.#objects = {}
    await indexPack({ ...this.#own(), dir: packFolder, filepath: filename })
  }

  async #reach(oid: string): Promise<string[]> {
    const { tree, oid: own } = await readTree({ ...this.#own(), oid })
    const folders = tree.filter((entry) => entry.type === 'tree')
    const below = await Promise.all(folders.map((entry) => this.#reach(entry.oid)))
    const files = tree.filter((entry) => entry.type !== 'tree').map((entry) => entry.oid)
    return [own, ...files, ...below.flat()]
  }
}

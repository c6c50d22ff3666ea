import { Errors, type GitHttpRequest, type GitHttpResponse } from 'isomorphic-git'
import { AppError } from '@/lib/errors/app-error'
import { z } from '@/lib/record/zod'
import type { Backend, BackendReport, ListEntry } from '../backend'
import { basicAuthorization } from './basic-authorization'
import { checkStoreAddress } from './check-address'
import { withHead } from './git-advertisement'
import { GitCopy } from './git-copy'
import { HttpStore, statusError, wholeBody } from './http-store'
import type { BackendPorts } from './ports'
import { probeStore } from './probe-store'

export const gitSettingsSchema = z.object({
  kind: z.literal('git'),
  /** The repository as one clones it over HTTPS, for instance `https://git.example/me/clipfile.git`. */
  url: z.string(),
  /** A branch of its own: it holds nothing but the store. */
  branch: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
    .default('clipfile'),
  username: z.string(),
  /** A password or an access token that may push. */
  password: z.string(),
})
export type GitSettings = z.infer<typeof gitSettingsSchema>

const mostTries = 6
/** A first fetch brings all that the branch holds, in one answer. */
const maxAnswerBytes = 1024 * 1024 * 1024

/**
 * A branch of a Git repository (smart HTTP): each write and each removal is a commit, pushed; reading needs
 * only the newest commit. The branch moves only from what a commit was made upon, so two browsers never
 * overwrite each other: who comes second makes its commit again. History keeps every file for ever.
 */
export class GitBackend implements Backend {
  readonly #http: HttpStore
  readonly #copy: GitCopy
  readonly #ports: BackendPorts
  readonly #authorization: string
  readonly #branch: string
  #turn: Promise<unknown> = Promise.resolve()
  #isKnown = false

  constructor(settings: GitSettings, ports: BackendPorts) {
    const url = checkStoreAddress(settings.url).href.replace(/\/+$/, '')
    this.#ports = ports
    this.#branch = settings.branch
    this.#authorization = basicAuthorization(settings.username, settings.password)
    this.#http = new HttpStore({ maxBytes: maxAnswerBytes, ...ports })
    const http = { request: (request: GitHttpRequest) => this.#request(request) }
    this.#copy = new GitCopy({ url, branch: settings.branch, http }, ports.gitCache)
  }

  get serverTimeMs(): number | undefined {
    return this.#http.serverTimeMs
  }

  list(folder: string): Promise<ListEntry[]> {
    return this.#inTurn(async () => {
      await this.#refresh()
      const tree = (await this.#guard(() => this.#copy.list(folder))) ?? []
      return tree.map(({ path, type }) => ({ name: path, kind: type === 'tree' ? 'folder' : 'file' }))
    })
  }

  /** Names are given once, so what is known here needs no look at the server: its hash is in the commit there. */
  read(path: string): Promise<Uint8Array | undefined> {
    return this.#inTurn(() => this.#read(path))
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    await this.#inTurn(() => this.#commit(path, bytes))
  }

  async remove(path: string): Promise<void> {
    await this.#inTurn(async () => {
      if ((await this.#read(path)) !== undefined) await this.#commit(path, undefined)
    })
  }

  probe(): Promise<BackendReport> {
    return probeStore(this, this.#ports, () => this.#http.serverName)
  }

  // One at a time: each commit is made upon the one before.
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work, work)
    this.#turn = turn.catch(() => undefined)
    return turn
  }

  async #read(path: string): Promise<Uint8Array | undefined> {
    const known = this.#isKnown ? await this.#guard(() => this.#copy.read(path)) : undefined
    if (known !== undefined) return known
    await this.#refresh()
    return await this.#guard(() => this.#copy.read(path))
  }

  async #commit(path: string, bytes: Uint8Array | undefined): Promise<void> {
    if (!this.#isKnown) await this.#refresh()
    let failure: unknown
    for (let tries = 0; tries < mostTries; tries += 1) {
      try {
        await this.#copy.commit(path, bytes, this.#ports.now())
        return
      } catch (error) {
        if (error instanceof AppError) throw this.#forget(error)
        // Another browser was quicker, or the server refused for a reason of its own, which will show again.
        failure = error
        await this.#refresh()
      }
    }
    throw new AppError('sync.serverError', { params: { status: 200 }, cause: failure })
  }

  // After an answer that got lost the branch may be elsewhere than we believe.
  #forget(error: AppError): AppError {
    this.#isKnown = false
    return error
  }

  async #refresh(): Promise<void> {
    this.#isKnown = false
    await this.#guard(() => this.#copy.refresh())
    this.#isKnown = true
  }

  // What isomorphic-git cannot read is an answer that makes no sense, and may have left its traces in the copy.
  async #guard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (cause) {
      if (cause instanceof AppError) throw cause
      this.#isKnown = false
      await this.#copy.clear()
      const status = cause instanceof Errors.HttpError ? cause.data.statusCode : 200
      throw new AppError('sync.serverError', { params: { status }, cause })
    }
  }

  async #request({ url, method = 'GET', headers, body }: GitHttpRequest): Promise<GitHttpResponse> {
    const parts: Uint8Array[] = []
    if (body !== undefined) for await (const part of body) parts.push(part)
    const answer = await this.#http.send(url, {
      method,
      headers: { ...headers, authorization: this.#authorization },
      ...(body === undefined ? {} : { body: new Blob(parts.map((part) => new Uint8Array(part))) }),
    })
    if (answer.status !== 200) throw statusError(answer)
    const isAdvertisement = url.endsWith('service=git-upload-pack')
    const whole = isAdvertisement ? withHead(wholeBody(answer), this.#branch) : wholeBody(answer)
    return {
      url,
      method,
      statusCode: 200,
      statusMessage: 'OK',
      headers: Object.fromEntries(answer.headers),
      body: (async function* () {
        yield whole
      })(),
    }
  }
}

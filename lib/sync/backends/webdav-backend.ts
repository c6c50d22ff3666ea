import { AppError } from '@/lib/errors/app-error'
import { z } from '@/lib/record/zod'
import type { Backend, BackendReport, ListEntry } from '../backend'
import { basicAuthorization } from './basic-authorization'
import { checkStoreAddress } from './check-address'
import { type HttpAnswer, HttpStore, statusError, wholeBody } from './http-store'
import type { BackendPorts } from './ports'
import { probeStore } from './probe-store'
import { readMultistatus } from './webdav-list'

export const webdavSettingsSchema = z.object({
  kind: z.literal('webdav'),
  /** The folder that holds the library, for instance `https://cloud.example/remote.php/dav/files/me/clipfile`. */
  url: z.string(),
  username: z.string(),
  password: z.string(),
})
export type WebdavSettings = z.infer<typeof webdavSettingsSchema>

const propfindBody =
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>'

/** What a PUT into a folder that is not there answers: 409 by RFC 4918, 9.7.1, and what else servers say (nginx: 500). */
const noFolder = [404, 409]
const perhapsNoFolder = [403, 405, 500]
/**
 * What MKCOL answers where another browser makes the folder at this moment (rclone: 423, Apache: 403, seen under
 * load); asked again, it says that the folder is there.
 */
const perhapsBeingMade = [403, 423, 500]
/** Smaller files are sent without asking whether their folder is there. */
const mostBlindBytes = 64 * 1024

/** A WebDAV share (RFC 4918): plain GET, PUT, DELETE, MKCOL and PROPFIND of depth 1. */
export class WebdavBackend implements Backend {
  readonly #http: HttpStore
  readonly #base: string
  readonly #ports: BackendPorts
  readonly #authorization: string
  /** Folders known to exist, so that none is made twice. */
  readonly #folders = new Set<string>()

  constructor(settings: WebdavSettings, ports: BackendPorts) {
    this.#base = checkStoreAddress(settings.url).href.replace(/\/+$/, '')
    this.#ports = ports
    this.#authorization = basicAuthorization(settings.username, settings.password)
    this.#http = new HttpStore(ports)
  }

  get serverTimeMs(): number | undefined {
    return this.#http.serverTimeMs
  }

  async list(folder: string): Promise<ListEntry[]> {
    const url = `${this.#url(folder)}/`
    const headers = { depth: '1', 'content-type': 'application/xml; charset=utf-8' }
    const answer = await this.#send('PROPFIND', url, { headers, body: propfindBody })
    if (isAbsent(answer)) return []
    if (answer.status !== 207) throw statusError(answer)
    return readMultistatus(new TextDecoder().decode(answer.body), url)
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    const answer = await this.#send('GET', this.#url(path))
    if (isAbsent(answer)) return undefined
    if (answer.status !== 200) throw statusError(answer)
    return wholeBody(answer)
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    const folder = path.slice(0, path.lastIndexOf('/'))
    // Apache refuses before it has read a large body and hangs up, so that its 409 is never seen.
    if (bytes.length > mostBlindBytes && !this.#folders.has(folder)) await this.#makeFolders(folder)
    const answer = await this.#put(path, bytes)
    const isFolderMissing = noFolder.includes(answer.status)
    const isPerhapsMissing = perhapsNoFolder.includes(answer.status) && !this.#folders.has(folder)
    if (!isFolderMissing && !isPerhapsMissing) {
      requireSuccess(answer)
      this.#folders.add(folder)
      return
    }
    // Most writes find their folder, so it is made only now.
    this.#folders.clear()
    await this.#makeFolders(folder)
    requireSuccess(await this.#put(path, bytes))
  }

  async remove(path: string): Promise<void> {
    const answer = await this.#send('DELETE', this.#url(path))
    if (!isAbsent(answer)) requireSuccess(answer)
  }

  probe(): Promise<BackendReport> {
    return probeStore(this, this.#ports, () => this.#http.serverName)
  }

  async #makeFolders(folder: string): Promise<void> {
    const segments = folder.split('/')
    let isBaseMissing = false
    for (let depth = 0; depth <= segments.length; depth++) {
      const part = segments.slice(0, depth).join('/')
      if (this.#folders.has(part)) continue
      const url = depth === 0 ? `${this.#base}/` : `${this.#url(part)}/`
      let answer = await this.#send('MKCOL', url)
      for (let more = depth === 0 ? 0 : 3; perhapsBeingMade.includes(answer.status) && more > 0; more--) {
        answer = await this.#send('MKCOL', url)
      }
      // 405: it is there; some servers redirect instead. The folder above the library's may be beyond our rights.
      const isThere = answer.status === 405 || (answer.status >= 200 && answer.status < 400)
      const isParentMissing = noFolder.includes(answer.status)
      if (depth === 0) isBaseMissing = isParentMissing
      else if (!isThere) {
        this.#folders.clear()
        throw isBaseMissing && isParentMissing ? new AppError('sync.noFolder') : statusError(answer)
      }
      this.#folders.add(part)
    }
  }

  #put(path: string, bytes: Uint8Array): Promise<HttpAnswer> {
    return this.#send('PUT', this.#url(path), {
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes.slice(),
    })
  }

  #send(method: string, url: string, init: RequestInit = {}): Promise<HttpAnswer> {
    return this.#http.send(url, {
      ...init,
      method,
      headers: { ...init.headers, authorization: this.#authorization },
    })
  }

  #url(path: string): string {
    return `${this.#base}/${path.split('/').map(encodeURIComponent).join('/')}`
  }
}

function isAbsent(answer: HttpAnswer): boolean {
  return answer.status === 404 || answer.status === 410
}

function requireSuccess(answer: HttpAnswer): void {
  if (answer.status < 200 || answer.status >= 300) throw statusError(answer)
}

import { AwsClient } from 'aws4fetch'
import { XMLParser } from 'fast-xml-parser'
import { AppError } from '@/lib/errors/app-error'
import { z } from '@/lib/record/zod'
import type { Backend, BackendReport, ListEntry } from '../backend'
import { checkStoreAddress } from './check-address'
import { type HttpAnswer, HttpStore, statusError, wholeBody } from './http-store'
import { type BackendPorts, toHex } from './ports'
import { probeStore } from './probe-store'

export const s3SettingsSchema = z.object({
  kind: z.literal('s3'),
  /** The service's address without the bucket, for instance `https://s3.eu-central-1.amazonaws.com`. */
  endpoint: z.string(),
  region: z.string().default('us-east-1'),
  bucket: z.string().min(1),
  /** A folder within the bucket; '' for its root. */
  prefix: z.string().default(''),
  accessKeyId: z.string().min(1),
  secretAccessKey: z.string().min(1),
  /** `path`: endpoint/bucket/key. `host`: bucket.endpoint/key. */
  style: z.enum(['path', 'host']).default('path'),
})
export type S3Settings = z.infer<typeof s3SettingsSchema>

const listSchema = z.object({
  ListBucketResult: z.object({
    IsTruncated: z.string().optional(),
    NextContinuationToken: z.string().optional(),
    Contents: z.array(z.object({ Key: z.string() })).default([]),
    CommonPrefixes: z.array(z.object({ Prefix: z.string() })).default([]),
  }),
})
const errorSchema = z.object({ Error: z.object({ Code: z.string() }) })

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  isArray: (name) => name === 'Contents' || name === 'CommonPrefixes',
})
const maxListPages = 200

/** An S3-compatible object store: GET, PUT, DELETE of objects and ListObjectsV2 with a delimiter. */
export class S3Backend implements Backend {
  readonly #http: HttpStore
  readonly #signer: AwsClient
  readonly #root: string
  readonly #prefix: string
  readonly #ports: BackendPorts

  constructor(settings: S3Settings, ports: BackendPorts) {
    const endpoint = checkStoreAddress(settings.endpoint)
    const bucket = encodeURIComponent(settings.bucket)
    if (settings.style === 'host') endpoint.hostname = `${bucket}.${endpoint.hostname}`
    const base = endpoint.href.replace(/\/+$/, '')
    this.#root = settings.style === 'host' ? base : `${base}/${bucket}`
    this.#prefix = settings.prefix === '' ? '' : `${settings.prefix.replace(/^\/+|\/+$/g, '')}/`
    this.#ports = ports
    this.#http = new HttpStore(ports)
    this.#signer = new AwsClient({
      accessKeyId: settings.accessKeyId,
      secretAccessKey: settings.secretAccessKey,
      region: settings.region,
      service: 's3',
      retries: 0,
    })
  }

  get serverTimeMs(): number | undefined {
    return this.#http.serverTimeMs
  }

  async list(folder: string): Promise<ListEntry[]> {
    const prefix = `${this.#prefix}${folder}/`
    const entries: ListEntry[] = []
    let token: string | undefined
    for (let page = 0; page < maxListPages; page++) {
      const result = await this.#listPage({
        delimiter: '/',
        prefix,
        ...(token ? { 'continuation-token': token } : {}),
      })
      for (const { Key } of result.Contents) addEntry(entries, Key, prefix, 'file')
      for (const { Prefix } of result.CommonPrefixes) addEntry(entries, Prefix, prefix, 'folder')
      token = result.IsTruncated === 'true' ? result.NextContinuationToken : undefined
      if (token === undefined) return entries.length > 0 ? entries : this.#listByLeaps(prefix)
    }
    throw new AppError('sync.serverError', { params: { status: 200 }, cause: 'a listing without end' })
  }

  /**
   * Some servers (s3rver 3.7) leave out folders that hold only folders. So an empty answer is checked by
   * listing the keys below, a page at a time, and leaping over the rest of the page's last folder.
   */
  async #listByLeaps(prefix: string): Promise<ListEntry[]> {
    const names = new Map<string, ListEntry['kind']>()
    let after = prefix
    for (let page = 0; page < maxListPages; page++) {
      const { Contents } = await this.#listPage({ prefix, 'start-after': after })
      for (const { Key } of Contents) {
        const [name = '', ...below] = Key.slice(prefix.length).split('/')
        if (Key.startsWith(prefix) && name !== '') names.set(name, below.length > 0 ? 'folder' : 'file')
      }
      const last = [...names].at(-1)
      if (Contents.length === 0 || !last) break
      // "0" is the sign after "/": everything in the folder lies before it.
      after = `${prefix}${last[0]}${last[1] === 'folder' ? '0' : ''}`
    }
    return [...names].map(([name, kind]) => ({ name, kind }))
  }

  async #listPage(query: Record<string, string>): Promise<z.infer<typeof listSchema>['ListBucketResult']> {
    const answer = await this.#send(
      'GET',
      `${this.#root}/?${new URLSearchParams({ 'list-type': '2', ...query })}`,
    )
    if (answer.status !== 200) throw s3Error(answer, this.#ports.now())
    const parsed = listSchema.safeParse(parseXml(answer))
    if (!parsed.success)
      throw new AppError('sync.serverError', { params: { status: 200 }, cause: parsed.error })
    return parsed.data.ListBucketResult
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    const answer = await this.#send('GET', this.#url(path))
    if (answer.status === 404 && errorCode(answer) !== 'NoSuchBucket') return undefined
    if (answer.status !== 200) throw s3Error(answer, this.#ports.now())
    return wholeBody(answer)
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    const answer = await this.#send('PUT', this.#url(path), bytes)
    if (answer.status < 200 || answer.status >= 300) throw s3Error(answer, this.#ports.now())
  }

  async remove(path: string): Promise<void> {
    const answer = await this.#send('DELETE', this.#url(path))
    if (answer.status !== 404 && (answer.status < 200 || answer.status >= 300))
      throw s3Error(answer, this.#ports.now())
  }

  probe(): Promise<BackendReport> {
    return probeStore(this, this.#ports, () => this.#http.serverName)
  }

  async #send(method: string, url: string, bytes?: Uint8Array): Promise<HttpAnswer> {
    const body = bytes?.slice()
    const request = await this.#signer.sign(url, {
      method,
      ...(body ? { body, headers: { 'x-amz-content-sha256': toHex(await sha256(body)) } } : {}),
    })
    return this.#http.send(url, { method, headers: request.headers, ...(body ? { body } : {}) })
  }

  #url(path: string): string {
    return `${this.#root}/${`${this.#prefix}${path}`.split('/').map(encodeURIComponent).join('/')}`
  }
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

function addEntry(entries: ListEntry[], key: string, prefix: string, kind: ListEntry['kind']): void {
  const name = key.startsWith(prefix) ? key.slice(prefix.length).replace(/\/$/, '') : ''
  if (name !== '' && !name.includes('/')) entries.push({ name, kind })
}

function parseXml(answer: HttpAnswer): unknown {
  try {
    return parser.parse(new TextDecoder().decode(answer.body))
  } catch (cause) {
    throw new AppError('sync.serverError', { params: { status: answer.status }, cause })
  }
}

function errorCode(answer: HttpAnswer): string {
  const parsed = errorSchema.safeParse(answer.body.length > 0 ? parseXml(answer) : undefined)
  return parsed.success ? parsed.data.Error.Code : ''
}

/** S3 says more in its body than in its status. */
function s3Error(answer: HttpAnswer, now: number): AppError {
  const code = errorCode(answer)
  if (code === 'RequestTimeTooSkewed') {
    const off = Math.abs(Date.parse(answer.headers.get('date') ?? '') - now) / 3_600_000
    return new AppError('sync.clockOff', {
      params: { hours: Number.isNaN(off) ? 1 : Math.max(1, Math.round(off)) },
    })
  }
  if (code === 'SlowDown')
    return new AppError('sync.rateLimited', { params: { status: answer.status, seconds: 30 } })
  if (code === 'EntityTooLarge') return new AppError('sync.tooLarge', { params: { status: answer.status } })
  return statusError(answer)
}

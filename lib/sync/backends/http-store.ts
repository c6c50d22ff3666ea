import { AppError } from '@/lib/errors/app-error'

export type Fetch = (input: string | Request, init?: RequestInit) => Promise<Response>

export interface HttpAnswer {
  status: number
  headers: Headers
  body: Uint8Array
}

export interface HttpStoreOptions {
  fetch: Fetch
  /** Over connection, answer and body together. A store that hangs must not hold a run for ever. */
  timeoutMs?: number
  /** A larger answer is cut off: listings grow with devices, files have at most 4 MB. */
  maxBytes?: number
}

const defaultTimeoutMs = 60_000
const defaultMaxBytes = 32 * 1024 * 1024

/** Requests to one store: time limit, size limit, failures as AppErrors, the server's clock. */
export class HttpStore {
  serverTimeMs: number | undefined
  serverName = ''
  readonly #options: HttpStoreOptions

  constructor(options: HttpStoreOptions) {
    this.#options = options
  }

  /**
   * One request, never followed to another address (a redirect could carry the credentials away), never
   * answered from a cache, without cookies. Resolves with every answer, whatever its status.
   * @throws AppError `sync.unreachable` when no whole answer came
   */
  async send(input: string | Request, init: RequestInit = {}): Promise<HttpAnswer> {
    const abort = new AbortController()
    const timer = setTimeout(() => abort.abort(), this.#options.timeoutMs ?? defaultTimeoutMs)
    try {
      const response = await this.#options.fetch(input, {
        ...init,
        redirect: 'manual',
        cache: 'no-store',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: abort.signal,
      })
      this.#note(response)
      const body = await readBounded(response, this.#options.maxBytes ?? defaultMaxBytes)
      return { status: response.status, headers: response.headers, body }
    } catch (cause) {
      if (cause instanceof AppError) throw cause
      throw new AppError('sync.unreachable', { cause })
    } finally {
      clearTimeout(timer)
    }
  }

  #note(response: Response): void {
    const date = Date.parse(response.headers.get('date') ?? '')
    if (!Number.isNaN(date)) this.serverTimeMs = date
    this.serverName = response.headers.get('server') ?? this.serverName
  }
}

async function readBounded(response: Response, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  const reader = response.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length
    if (length > maxBytes) {
      await reader?.cancel()
      throw new AppError('sync.serverError', {
        params: { status: response.status },
        cause: 'answer too large',
      })
    }
    parts.push(part.value)
  }
  const body = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    body.set(part, at)
    at += part.length
  }
  return body
}

/** The AppError that an unwanted status stands for (RFC 9110, RFC 4918). */
export function statusError(answer: HttpAnswer): AppError {
  const { status } = answer
  const params = { status }
  if (status === 401 || status === 403) return new AppError('sync.denied', { params })
  if (status === 408 || status === 0) return new AppError('sync.unreachable', { params })
  if (status === 413) return new AppError('sync.tooLarge', { params })
  if (status === 423) return new AppError('sync.busy', { params })
  if (status === 507) return new AppError('sync.storeFull', { params })
  const seconds = retryAfter(answer)
  if (status === 429 || (status === 503 && seconds !== undefined)) {
    return new AppError('sync.rateLimited', { params: { status, seconds: seconds ?? 60 } })
  }
  return new AppError('sync.serverError', { params })
}

/** RFC 9110 section 10.2.3: seconds or a date; at most a day is believed. */
function retryAfter(answer: HttpAnswer): number | undefined {
  const text = answer.headers.get('retry-after')
  if (text === null) return undefined
  const seconds = /^\d+$/.test(text.trim())
    ? Number(text)
    : (Date.parse(text) - Date.parse(answer.headers.get('date') ?? '')) / 1000
  return Number.isFinite(seconds) ? Math.min(86_400, Math.max(1, Math.ceil(seconds))) : undefined
}

/** The body, if it has the length that the server stated: a torn answer is no file. */
export function wholeBody(answer: HttpAnswer): Uint8Array {
  const stated = answer.headers.get('content-length')
  const isEncoded = answer.headers.has('content-encoding')
  if (stated !== null && !isEncoded && Number(stated) !== answer.body.length) {
    throw new AppError('sync.unreachable', { cause: 'the answer was cut off' })
  }
  return answer.body
}

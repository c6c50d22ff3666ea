import { AppError } from '@/lib/errors/app-error'
import { parseHttpAddress } from '@/lib/record/http-address'

/** More than this is not read of a page: 8 MiB as it comes over the wire, unpacked. */
const largestPage = 8 * 1024 * 1024

export interface FetchedPage {
  /** Where the redirects ended. */
  url: string
  html: string
}

/**
 * Fetches one page for reading: without credentials or referrer, http first tried as https, at most
 * 8 MiB, HTML only. `fetch.failed`, `fetch.notHtml`, `fetch.tooLarge`, `address.notHttp`.
 */
export async function fetchPage(
  address: string,
  fetchFunction: typeof fetch,
  signal: AbortSignal,
): Promise<FetchedPage> {
  const url = parseHttpAddress(address)
  if (!url) throw new AppError('address.notHttp')
  const isLoopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname)
  if (url.protocol === 'http:' && !isLoopback) url.protocol = 'https:'
  const response = await callFetch(fetchFunction, url.href, signal)
  if (!response.ok || !response.body) {
    throw new AppError('fetch.failed', { cause: new Error(`status ${response.status}`) })
  }
  const type = response.headers.get('content-type') ?? ''
  if (!/^\s*(text\/html|application\/xhtml\+xml)\b/i.test(type)) throw new AppError('fetch.notHtml')
  const bytes = await readLimited(response.body)
  return { url: response.url || url.href, html: decodeHtml(bytes, type) }
}

async function callFetch(fetchFunction: typeof fetch, url: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetchFunction(url, {
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'follow',
      cache: 'no-store',
      headers: { accept: 'text/html,application/xhtml+xml' },
    })
  } catch (cause) {
    throw new AppError('fetch.failed', { cause })
  }
}

async function readLimited(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  const reader = body.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.byteLength
      if (size > largestPage) throw new AppError('fetch.tooLarge')
      parts.push(next.value)
    }
  } catch (cause) {
    await reader.cancel().catch(() => undefined)
    throw cause instanceof AppError ? cause : new AppError('fetch.failed', { cause })
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.byteLength
  }
  return whole
}

/** By the header's charset, else by a `<meta>` in the first 2 KiB (HTML, "determining the encoding"), else UTF-8. */
export function decodeHtml(bytes: Uint8Array, contentType: string): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  const named =
    /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?([\w:.-]+)/i.exec(start)?.[1]
  try {
    return new TextDecoder(named ?? 'utf-8').decode(bytes)
  } catch {
    // A charset that nobody knows: the web's default is the best guess left.
    return new TextDecoder('utf-8').decode(bytes)
  }
}

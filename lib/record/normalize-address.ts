import { parseHttpAddress } from './http-address'
import { normalizeHost } from './normalize-host'
import { normalizePath } from './normalize-path'
import { normalizeQuery } from './normalize-query'
import { unwrapAddress } from './unwrap-address'

/**
 * Version 1 of the address normaliser: `HOST[:PORT]PATH[?QUERY]`, or undefined where `address` is not
 * http(s). Two addresses of one article give one text: no scheme, credentials, `www.`, mobile or AMP
 * part, default port, fragment, trailing slash, index file or tracking parameter; the query sorted.
 * Golden vectors: `test/unit/record/golden-addresses-1.json`. A change of any result is a new version.
 */
export function normalizeAddress(address: string): string | undefined {
  const parsed = parseHttpAddress(address)
  if (parsed === undefined) return undefined
  const url = toWatchPage(unwrapAddress(parsed))
  const host = normalizeHost(url.hostname)
  const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`
  const path = normalizePath(url.pathname)
  const query = normalizeQuery(url.search, host, path)
  return `${host}${port}${path}${query === '' ? '' : `?${query}`}${hashBang(url.hash)}`
}

/** All versions, oldest first; a look-up tries each. */
export const normalizers: readonly { version: number; normalize(address: string): string | undefined }[] = [
  { version: 1, normalize: normalizeAddress },
]

/** `#!/path` names content on old single-page sites; every other fragment is a place on the page. */
function hashBang(hash: string): string {
  return hash.startsWith('#!') ? hash : ''
}

/** The addresses under which one YouTube video is met; a place in it or a list around it does not count. */
function toWatchPage(url: URL): URL {
  const host = url.hostname.replace(/^(?:www|m)\./, '')
  const id = videoId(host, url)
  return id === undefined ? url : new URL(`https://youtube.com/watch?v=${id}`)
}

function videoId(host: string, url: URL): string | undefined {
  if (host === 'youtu.be') return /^\/([\w-]{11})$/.exec(url.pathname)?.[1]
  if (host !== 'youtube.com' && host !== 'youtube-nocookie.com') return undefined
  if (url.pathname === '/watch') return /^[\w-]{11}$/.exec(url.searchParams.get('v') ?? '')?.[0]
  return /^\/(?:embed|live|v)\/([\w-]{11})$/.exec(url.pathname)?.[1]
}

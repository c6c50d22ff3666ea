import { parseHttpAddress } from './http-address'

const maximumDepth = 3

/**
 * The address inside an AMP cache's, a viewer's or a redirector's address, else the address itself:
 * `google.com/amp/s/HOST/PATH`, `HOST.cdn.ampproject.org/c/s/HOST/PATH`, `google.com/url?q=ADDRESS`.
 * Wrappers in wrappers are undone up to three deep. Part of normaliser version 1.
 */
export function unwrapAddress(url: URL): URL {
  let current = url
  for (let depth = 0; depth < maximumDepth; depth++) {
    const inner = unwrapOnce(current)
    if (inner === undefined) return current
    current = inner
  }
  return current
}

function unwrapOnce(url: URL): URL | undefined {
  const host = url.hostname.replace(/^www\./, '')
  if (/^google\.[a-z.]{2,6}$/.test(host)) {
    if (url.pathname.startsWith('/amp/')) return embeddedAddress(url.pathname.slice(5), url.search)
    if (url.pathname === '/url') return parseHttpAddress(firstOf(url, ['q', 'url']))
  }
  if (/(?:^|\.)(?:cdn\.ampproject\.org|bing-amp\.com|amp\.cloudflare\.com)$/.test(host)) {
    const path = /^\/(?:[acv]\/)(.+)$/.exec(url.pathname)?.[1]
    return path === undefined ? undefined : embeddedAddress(path, url.search)
  }
  if (/^(?:l|lm)\.(?:facebook|instagram)\.com$/.test(host)) return parseHttpAddress(firstOf(url, ['u']))
  return undefined
}

/** `s/HOST/PATH` is https, `HOST/PATH` is http. */
function embeddedAddress(path: string, search: string): URL | undefined {
  const address = path.replace(/^s\//, '')
  if (!/^[^/]+\.[^/]+/.test(address)) return undefined
  return parseHttpAddress(`https://${address}${search}`)
}

function firstOf(url: URL, names: readonly string[]): string {
  return names.map((name) => url.searchParams.get(name)).find((value) => value !== null) ?? ''
}

import { parseAddress } from './parse-address'

/** Whether an address is of an AMP page, as publishers write them. */
export function isAmpAddress(url: URL): boolean {
  return (
    url.hostname.startsWith('amp.') ||
    /\/amp(?:\/|$)|\.amp(?:\.html?)?$|-amp\.html?$/i.test(url.pathname) ||
    url.searchParams.get('outputType') === 'amp' ||
    (url.searchParams.has('amp') && url.searchParams.get('amp') !== '0')
  )
}

export function isAmpCache(url: URL): boolean {
  return (
    url.hostname.endsWith('.cdn.ampproject.org') ||
    url.hostname === 'cdn.ampproject.org' ||
    (/^www\.google\.[a-z.]+$/.test(url.hostname) && url.pathname.startsWith('/amp/'))
  )
}

/** The publisher's AMP address inside an AMP cache's address (AMP cache URL format: `/c/s/host/path`). */
export function unwrapAmpCache(url: URL): URL | undefined {
  const match = /^\/(?:amp|[a-z])\/(s\/)?([^/]+\.[^/]+)(\/.*)?$/.exec(url.pathname)
  if (!match) return undefined
  const scheme = match[1] || url.pathname.startsWith('/amp/') ? 'https' : 'http'
  return parseAddress(`${scheme}://${match[2]}${match[3] ?? '/'}${url.search}`)
}

import { parseHttpAddress } from './http-address'
import { normalizeAddress } from './normalize-address'
import { normalizeHost } from './normalize-host'
import { normalizePath } from './normalize-path'
import { unwrapAddress } from './unwrap-address'

/** Is this the address of a site's home page, and so of no article? */
export function isHomeAddress(address: string): boolean {
  const page = parsePage(address)
  return page !== undefined && isHomePage(page)
}

/** A page as its address tells it, normalised. */
export interface Page {
  host: string
  segments: string[]
  query: string
}

/** Undefined for anything that is not http(s). */
export function parsePage(address: string): Page | undefined {
  const parsed = parseHttpAddress(address)
  const normalized = normalizeAddress(address)
  if (parsed === undefined || normalized === undefined) return undefined
  const url = unwrapAddress(parsed)
  const host = normalizeHost(url.hostname)
  const segments = normalizePath(url.pathname).split('/').slice(1)
  const query = normalized.split('?')[1] ?? ''
  return { host, segments, query }
}

export function isHomePage({ segments, query }: Page): boolean {
  if (query !== '' && segments.length > 0) return false
  const [first, ...others] = segments
  if (first === undefined) return query === '' || !/^(?:p|id|v|article|story)=/.test(query)
  // `/en`, `/de-de`, `/home`, `/index.php`
  return others.length === 0 && /^(?:[a-z]{2}(?:[-_][a-z]{2})?|home|index\.\w+|default\.\w+)$/i.test(first)
}

import { parseAddress } from './parse-address'

/** Whether two addresses name one page, apart from scheme, `www.`, `m.`, `amp.`, query and a last slash. */
export function samePage(address: string, page: URL): boolean {
  const url = parseAddress(address, page)
  return url !== undefined && pageKey(url) === pageKey(page)
}

export function pageKey(url: URL): string {
  const path = url.pathname
    .replace(/\/(?:index\.\w+)?$/, '')
    .replace(/^\/amp\/|\/amp$|\.amp(?=\.html?$|$)/, '/')
  return `${url.hostname.replace(/^(?:www|m|mobile|amp)\./, '')}${path.replace(/\/$/, '')}`.toLowerCase()
}

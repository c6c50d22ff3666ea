import { getDomain } from 'tldts'

/**
 * The domain that was registered (`bbc.co.uk` for `news.bbc.co.uk`), by the public suffix list, private
 * suffixes included (`name.github.io` is a site of its own). A host that has none, such as an IP
 * address, answers itself. Takes a host or an address.
 */
export function registrableDomain(hostOrAddress: string): string {
  return getDomain(hostOrAddress, { allowPrivateDomains: true }) ?? hostOrAddress
}

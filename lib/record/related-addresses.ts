import type { Related } from './related-schema'

/** The addresses of a related entry. */
export function relatedAddresses(related: Pick<Related, 'webUrl' | 'ampWebUrl' | 'cdnAmpWebUrl'>): string[] {
  return [related.webUrl, related.ampWebUrl, related.cdnAmpWebUrl].filter(isPresent)
}

export function isPresent(address: string | undefined): address is string {
  return address !== undefined && address !== ''
}

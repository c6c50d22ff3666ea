import { isBelievableCanonical } from './believable-canonical'
import type { ClipRecord } from './record-schema'
import type { Related } from './related-schema'

type Addresses = Pick<ClipRecord, 'originalUrl' | 'webUrl' | 'ampWebUrl' | 'cdnAmpWebUrl'>

/**
 * The addresses that tell which article a record is. A canonical address that is not believed is left
 * out, since whole sites name their home page as canonical (SYNC.md, Identity).
 */
export function recordAddresses(record: Addresses): string[] {
  const { originalUrl, webUrl, ampWebUrl, cdnAmpWebUrl } = record
  const isBelieved =
    !originalUrl || !webUrl || webUrl === originalUrl || isBelievableCanonical(webUrl, originalUrl)
  return [originalUrl, isBelieved ? webUrl : undefined, ampWebUrl, cdnAmpWebUrl].filter(isPresent)
}

/** The addresses of a related entry. */
export function relatedAddresses(related: Pick<Related, 'webUrl' | 'ampWebUrl' | 'cdnAmpWebUrl'>): string[] {
  return [related.webUrl, related.ampWebUrl, related.cdnAmpWebUrl].filter(isPresent)
}

function isPresent(address: string | undefined): address is string {
  return address !== undefined && address !== ''
}

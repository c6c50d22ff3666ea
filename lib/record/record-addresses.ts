import { isBelievableCanonical } from './believable-canonical'
import type { ClipRecord } from './record-schema'
import { isPresent } from './related-addresses'

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

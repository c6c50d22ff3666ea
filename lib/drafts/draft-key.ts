import { hashText } from '@/lib/record/hash-text'
import { normalizeAddress } from '@/lib/record/normalize-address'

/** One draft an article: an address with a tracking parameter finds the draft of the one without. */
export function draftKey(address: string): string {
  return hashText(normalizeAddress(address) ?? address, 26)
}

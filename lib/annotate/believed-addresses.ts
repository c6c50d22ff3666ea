import { isBelievableCanonical } from '@/lib/record/believable-canonical'

/** Of what a page says of its addresses, its own first, those that may be believed: not a home page, not another site. */
export function believedAddresses([own, ...others]: readonly string[]): string[] {
  if (own === undefined) return []
  return [own, ...others.filter((address) => isBelievableCanonical(address, own))]
}

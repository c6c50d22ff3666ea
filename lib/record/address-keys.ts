import { hashText } from './hash-text'
import { normalizers } from './normalize-address'

/** 85 bits: among a million addresses two alike have odds of one in 10^14. */
const keyLength = 17

/**
 * The keys under which an address is looked up: one for each normaliser version, so that a library that
 * an older version wrote is found too. None where the address is not http(s). Sorted, without repeats.
 */
export function addressKeys(addresses: readonly (string | undefined)[]): string[] {
  const keys = new Set<string>()
  for (const address of addresses) {
    if (address === undefined || address === '') continue
    for (const { version, normalize } of normalizers) {
      const normalized = normalize(address)
      if (normalized !== undefined) keys.add(`${version}${hashText(normalized, keyLength)}`)
    }
  }
  return [...keys].toSorted()
}

/** Do two addresses name one article by any version of the normaliser? */
export function isSameAddress(one: string, other: string): boolean {
  const keys = new Set(addressKeys([one]))
  return addressKeys([other]).some((key) => keys.has(key))
}

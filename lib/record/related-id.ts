import { normalizeAddress } from './normalize-address'
import { type FillRandom, makeRandomId } from './record-id'

/**
 * The name of a related entry in the merge (`l:<id>`, SYNC.md): the normalised address, with `#2`, `#3`
 * for repeats, so that the same link added in two browsers is one; random without an address. `taken`
 * holds the ids that the record's other entries have.
 */
export function relatedId(url: string | undefined, taken: readonly string[], random?: FillRandom): string {
  const address = normalizeAddress(url ?? '')
  if (address === undefined) return makeRandomId(random)
  if (!taken.includes(address)) return address
  let repeat = 2
  while (taken.includes(`${address}#${repeat}`)) repeat++
  return `${address}#${repeat}`
}

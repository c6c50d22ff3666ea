import { isBelievableCanonical } from './believable-canonical'
import { encodeBase32, hashText } from './hash-text'
import { normalizeAddress } from './normalize-address'

/** 100 bits. */
const idLength = 20

/** Fills the bytes at random: `crypto.getRandomValues`, or a seeded source in tests. */
export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => void

const fillRandom: FillRandom = (bytes) => {
  crypto.getRandomValues(bytes)
}

/**
 * The id of a new record: made once and never computed again. A hash of the believed canonical address,
 * else of the original one, so that two browsers that save one article make one record (SYNC.md,
 * Identity); random where neither is http(s). 20 characters of `0-9a-z`.
 */
export function makeRecordId(
  canonical: string | undefined,
  original: string | undefined,
  random: FillRandom = fillRandom,
): string {
  const address = identityAddress(canonical, original)
  return address === undefined ? makeRandomId(random) : hashText(`1:${address}`, idLength)
}

/**
 * The id of a record that shares its address with another and is yet another article (files of one
 * import, FORMAT.md): the same in every browser for the same `distinction`, for instance file name and
 * title.
 */
export function makeDistinctRecordId(
  canonical: string | undefined,
  original: string | undefined,
  distinction: string,
): string {
  return hashText(`1:${identityAddress(canonical, original) ?? ''}\n${distinction}`, idLength)
}

/** An id that nothing else has: for a record without an address, a group of changes, a writer. */
export function makeRandomId(random: FillRandom = fillRandom): string {
  const bytes = new Uint8Array(13)
  random(bytes)
  return encodeBase32(bytes, idLength)
}

function identityAddress(canonical: string | undefined, original: string | undefined): string | undefined {
  const isBelieved = canonical && (!original || isBelievableCanonical(canonical, original))
  return (isBelieved ? normalizeAddress(canonical) : undefined) ?? normalizeAddress(original ?? '')
}

import { addressKeys } from '@/lib/record/address-keys'
import { pairsFrom } from '@/lib/store/key-range'
import type { LibraryReadTransaction } from '@/lib/store/schema'
import type { WebPage } from '../suggest-api'

/** Stores that these functions read. */
export const linkStores = ['addresses', 'links'] as const
/** Links of an article that are looked up; a page of links is no article. */
const mostLinks = 60

/** Ids of records whose coverage names one of these addresses: a link from the other side. */
export async function findLinkers(
  tx: LibraryReadTransaction,
  addresses: readonly string[],
): Promise<Set<string>> {
  return await idsUnder(tx, 'links', addressKeys(addresses))
}

/** Ids of records that the article's own links lead to. */
export async function findLinked(
  tx: LibraryReadTransaction,
  links: readonly WebPage[],
): Promise<Set<string>> {
  return await idsUnder(tx, 'addresses', addressKeys(links.slice(0, mostLinks).map(({ url }) => url)))
}

/** Ids of records with one of these address keys. */
export async function findByKeys(tx: LibraryReadTransaction, keys: readonly string[]): Promise<Set<string>> {
  return await idsUnder(tx, 'addresses', keys)
}

async function idsUnder(
  tx: LibraryReadTransaction,
  store: (typeof linkStores)[number],
  keys: readonly string[],
): Promise<Set<string>> {
  const found = await Promise.all(keys.map((key) => tx.objectStore(store).getAllKeys(pairsFrom(key))))
  return new Set(found.flat().map(([, id]) => id))
}

import { pairsFrom } from '@/lib/store/key-range'
import type { LibraryReadTransaction, LibraryTransaction } from '@/lib/store/schema'

/** Ids of live records whose coverage names one of these address keys. */
export async function findLinkers(
  tx: LibraryTransaction | LibraryReadTransaction,
  keys: readonly string[],
): Promise<string[]> {
  const found = await Promise.all(keys.map((key) => tx.objectStore('links').getAllKeys(pairsFrom(key))))
  return [...new Set(found.flat().map(([, id]) => id))]
}

import { addressKeys } from '@/lib/record/address-keys'
import { isSameTitle } from '@/lib/record/same-title'
import { pairsFrom } from '@/lib/store/key-range'
import { readRow } from '@/lib/store/read-row'
import type { RecordRow } from '@/lib/store/record-row'
import type { LibraryReadTransaction, LibraryTransaction } from '@/lib/store/schema'

/** What is known of an article that may be saved already. */
export interface Sought {
  /** The address that is open; it alone decides. */
  original: string | undefined
  /** Canonical and AMP addresses, as far as they are believed. */
  others: readonly string[]
  /** Without a title every address decides. */
  title: string | undefined
}

/**
 * The row of the record that this article is, live before trashed, or undefined. The same original
 * address is the same article whatever its title; by any other address only if the titles agree, since
 * some sites name one canonical address for all their pages (SYNC.md, Identity).
 */
export async function findHolder(
  tx: LibraryTransaction | LibraryReadTransaction,
  sought: Sought,
): Promise<RecordRow | undefined> {
  const candidates = await findSameArticles(tx, sought)
  return candidates.find(({ list }) => list === 'live') ?? candidates[0]
}

/** Every row that is this article, the most certain first. */
export async function findSameArticles(
  tx: LibraryTransaction | LibraryReadTransaction,
  { original, others, title }: Sought,
): Promise<RecordRow[]> {
  const originalKeys = addressKeys([original])
  const rows = await findRowsByKeys(tx, addressKeys([original, ...others]))
  const isCertain = ({ record }: RecordRow) => overlaps(originalKeys, addressKeys([record.originalUrl]))
  const agrees = ({ record }: RecordRow) => title === undefined || isSameTitle(title, record.title)
  const certain = rows.filter(isCertain)
  return [
    // Imported files may be several articles under one address (FORMAT.md): the title picks.
    ...certain.filter(agrees),
    ...certain.filter((row) => !agrees(row)),
    ...rows.filter((row) => !isCertain(row) && agrees(row)),
  ]
}

async function findRowsByKeys(
  tx: LibraryTransaction | LibraryReadTransaction,
  keys: readonly string[],
): Promise<RecordRow[]> {
  const found = await Promise.all(keys.map((key) => tx.objectStore('addresses').getAllKeys(pairsFrom(key))))
  const ids = new Set(found.flat().map(([, id]) => id))
  const rows = await Promise.all([...ids].map((id) => tx.objectStore('records').get(id)))
  return rows.flatMap((raw) => readRow(raw)?.row ?? [])
}

function overlaps(one: readonly string[], other: readonly string[]): boolean {
  return one.some((key) => other.includes(key))
}

import { aliasesOf } from '@/lib/edits/view-aliases'
import { pairsFrom } from '@/lib/store/key-range'
import type { LibraryTransaction } from '@/lib/store/schema'
import type { Member } from './member'

/** The ids that are one article with `id`, itself included, smallest first. */
export async function findAliasGroup(
  tx: LibraryTransaction,
  id: string,
  member: (id: string) => Promise<Member>,
): Promise<string[]> {
  const found = new Set([id])
  for (const each of found) {
    const [{ state }, naming] = await Promise.all([
      member(each),
      tx.objectStore('aliases').getAllKeys(pairsFrom(each)),
    ])
    for (const other of aliasesOf(state)) found.add(other)
    for (const [, other] of naming) found.add(other)
  }
  return [...found].toSorted()
}

/** Brings the rows of a record's own aliases in line with its state; answers the ids named before or now. */
export async function writeAliasRows(tx: LibraryTransaction, { id, state }: Member): Promise<string[]> {
  const store = tx.objectStore('aliases')
  const named = Object.keys(state.registers)
    .filter((path) => path.startsWith('a:'))
    .map((path) => path.slice(2))
  const present = new Set(aliasesOf(state))
  await Promise.all(
    named.map(async (other) => {
      if (present.has(other)) await store.put(1, [other, id])
      else await store.delete([other, id])
    }),
  )
  return named
}

import { keysAfter } from '@/lib/store/key-range'
import type { LibraryReadTransaction, LibraryTransaction } from '@/lib/store/schema'
import { stateRowSchema } from '@/lib/store/state-row'
import { type Member, readMember } from './member'

/** Rows read at a time: their registers are small, and a page keeps its memory. */
export const pageLength = 200

/** A page of ids of `states` after `after`, in order; empty at the end. */
export async function pageOfStates(
  tx: LibraryTransaction | LibraryReadTransaction,
  after: string | undefined,
): Promise<string[]> {
  return await tx.objectStore('states').getAllKeys(keysAfter(after), pageLength)
}

/** Those of a page in whose registers a writer's name stands. */
export async function readMembersOf(
  tx: LibraryTransaction | LibraryReadTransaction,
  ids: readonly string[],
  writer: string,
): Promise<Member[]> {
  const rows = await Promise.all(ids.map((id) => tx.objectStore('states').get(id)))
  const mine = ids.filter((_id, index) => {
    const row = stateRowSchema.safeParse(rows[index])
    return row.success && namesWriter(row.data.packed, writer)
  })
  return await Promise.all(mine.map((id) => readMember(tx, id)))
}

function namesWriter(packed: unknown, writer: string): boolean {
  if (typeof packed !== 'object' || packed === null || !('writers' in packed)) return false
  return Array.isArray(packed.writers) && packed.writers.includes(writer)
}

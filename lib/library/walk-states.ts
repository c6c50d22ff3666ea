import { keysAfter } from '@/lib/store/key-range'
import type { LibraryReadTransaction, LibraryTransaction } from '@/lib/store/schema'
import { type Member, readRawMember, toMember } from './member'

/** Rows read at a time: their registers are small, and a page keeps its memory. */
export const pageLength = 200

/** A page of ids after `after`, in order, of all that has a row or registers; empty at the end. */
export async function pageOfIds(
  tx: LibraryTransaction | LibraryReadTransaction,
  after: string | undefined,
): Promise<string[]> {
  const [states, records] = await Promise.all([
    tx.objectStore('states').getAllKeys(keysAfter(after), pageLength),
    tx.objectStore('records').getAllKeys(keysAfter(after), pageLength),
  ])
  return [...new Set([...states, ...records])].toSorted().slice(0, pageLength)
}

/** Those of a page in whose registers a writer's name stands. */
export async function readMembersOf(
  tx: LibraryTransaction | LibraryReadTransaction,
  ids: readonly string[],
  writer: string,
): Promise<Member[]> {
  const found = await Promise.all(ids.map(async (id) => ({ id, raw: await readRawMember(tx, id) })))
  return found
    .filter(({ raw: { row, state } }) => namesWriter(row?.packed ?? state?.packed, writer))
    .map(({ id, raw }) => toMember(id, raw))
}

/** Whether it may stand there: names are random, and reading them all would take most of a walk's time. */
function namesWriter(packed: unknown, writer: string): boolean {
  const text = typeof packed === 'string' ? packed : JSON.stringify(packed)
  return text?.includes(JSON.stringify(writer).slice(1, -1)) === true
}

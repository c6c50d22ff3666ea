import { isPseudoRecord } from '@/lib/edits/record-state'
import { aliasesOf } from '@/lib/edits/view-aliases'
import { type RecordView, viewGroup, viewRecord } from '@/lib/edits/view-record'
import { pairsFrom } from '@/lib/store/key-range'
import type { LibraryStore } from '@/lib/store/library-store'
import type { LibraryReadTransaction } from '@/lib/store/schema'
import { type Member, readMember } from './member'

/** The registers of a record and of those that are one with it, smallest id first. */
export async function readGroupMembers(tx: LibraryReadTransaction, id: string): Promise<Member[]> {
  const members = new Map<string, Member>()
  const found = new Set([id])
  for (const each of found) {
    const member = await readMember(tx, each)
    members.set(each, member)
    if (isPseudoRecord(each)) continue
    for (const other of aliasesOf(member.state)) found.add(other)
    for (const [, other] of await tx.objectStore('aliases').getAllKeys(pairsFrom(each))) found.add(other)
  }
  return [...members.values()].toSorted((left, right) => (left.id < right.id ? -1 : 1))
}

/** Heads that are not shown, by path. */
export async function readOtherVersions(
  store: LibraryStore,
  id: string,
): Promise<RecordView['otherVersions']> {
  return await store.read(['records', 'states', 'aliases'], async (tx) => {
    const states = (await readGroupMembers(tx, id)).map(({ state }) => state)
    const [only] = states
    const view = states.length === 1 && only !== undefined ? viewRecord(only) : viewGroup(states)
    return view.otherVersions
  })
}

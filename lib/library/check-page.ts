import { isPseudoRecord } from '@/lib/edits/record-state'
import { viewRecord } from '@/lib/edits/view-record'
import type { IndexedRecord } from '@/lib/store/indexer'
import { makeRow } from '@/lib/store/make-row'
import type { LibraryReadTransaction } from '@/lib/store/schema'
import { isEqualJson } from '@/lib/store/value-in-view'
import { type Member, readMember } from './member'
import { pairsOf, topicsOf } from './row-changes'

/** What is wrong with one record. */
export interface Damage {
  id: string
  title: string
  /** `record`: row or registers cannot be read in full; `view`: the row is not what the registers say. */
  field: 'record' | 'view'
}

/** Sums over all pages, to be compared with the stores as a whole. */
export interface Tally {
  live: number
  trash: number
  addresses: number
  links: number
  topics: Map<string, number>
  /** A key that should be there is not. */
  isKeyMissing: boolean
}

export function createTally(): Tally {
  return { live: 0, trash: 0, addresses: 0, links: 0, topics: new Map(), isKeyMissing: false }
}

/**
 * Reads the records of a page with their registers, adds to the tally, and answers what is damaged and
 * what an index should hold.
 */
export async function checkPage(
  tx: LibraryReadTransaction,
  ids: readonly string[],
  tally: Tally,
): Promise<{ damaged: Damage[]; live: IndexedRecord[] }> {
  const members = await Promise.all(ids.map((id) => readMember(tx, id)))
  await Promise.all(members.map((member) => tallyRow(tx, member, tally)))
  return {
    damaged: members.flatMap((member) => findDamage(member) ?? []),
    live: members.map(({ id, row }) => ({ id, record: row?.list === 'live' ? row.record : undefined })),
  }
}

function findDamage({ id, state, row, leader, isDamaged }: Member): Damage | undefined {
  if (isPseudoRecord(id)) return undefined
  const title = row?.record.title ?? ''
  if (isDamaged) return { id, title, field: 'record' }
  // The view of a group is made of several records; `leader` names the one whose row shows it.
  const isGrouped = leader !== undefined || Object.keys(state.registers).some((path) => path.startsWith('a:'))
  if (isGrouped) return undefined
  const expected = makeRow(viewRecord(state), row?.trashedAt ?? 0)
  return isEqualJson(expected, row) ? undefined : { id, title, field: 'view' }
}

async function tallyRow(tx: LibraryReadTransaction, { id, row }: Member, tally: Tally): Promise<void> {
  if (row === undefined) return
  tally[row.list] += 1
  for (const topic of new Set(topicsOf(row))) tally.topics.set(topic, (tally.topics.get(topic) ?? 0) + 1)
  const { addresses, links } = pairsOf(row)
  tally.addresses += addresses.length
  tally.links += links.length
  const found = await Promise.all([
    ...addresses.map((key) => tx.objectStore('addresses').getKey([key, id])),
    ...links.map((key) => tx.objectStore('links').getKey([key, id])),
  ])
  if (found.includes(undefined)) tally.isKeyMissing = true
}

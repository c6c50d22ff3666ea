import { addressKeys } from '@/lib/record/address-keys'
import { recordAddresses } from '@/lib/record/record-addresses'
import type { ClipRecord } from '@/lib/record/record-schema'
import { pairsFrom } from '@/lib/store/key-range'
import type { LibraryStore } from '@/lib/store/library-store'
import { readRow } from '@/lib/store/read-row'
import { type RecordRow, recordRowSchema } from '@/lib/store/record-row'
import type { LibraryReadTransaction } from '@/lib/store/schema'
import { stateRowSchema } from '@/lib/store/state-row'
import { findHolder } from './find-holders'
import { findLinkers } from './find-linkers'
import { readRecords } from './list-records'

/** The row of a record, or of the one that leads its group; also if it is in the trash. */
export async function readRecordRow(tx: LibraryReadTransaction, id: string): Promise<RecordRow | undefined> {
  const own = await tx.objectStore('records').get(id)
  if (own !== undefined) return readRow(own)?.row
  const state = stateRowSchema.safeParse(await tx.objectStore('states').get(id))
  if (!state.success || state.data.leader === undefined) return undefined
  return readRow(await tx.objectStore('records').get(state.data.leader))?.row
}

/** The records of these ids, in their order; ids that are not there are left out. */
export async function getRecords(store: LibraryStore, ids: readonly string[]): Promise<ClipRecord[]> {
  return await store.read(['records', 'states'], async (tx) => {
    const rows = await Promise.all(ids.map((id) => readRecordRow(tx, id)))
    return rows.flatMap((row) => row?.record ?? [])
  })
}

/** The live record that one of these addresses belongs to; the first is the one that is open. */
export async function findByAddress(
  store: LibraryStore,
  addresses: readonly string[],
  title: string | undefined,
): Promise<ClipRecord | undefined> {
  const [original, ...others] = addresses
  return await store.read(['records', 'addresses'], async (tx) => {
    const row = await findHolder(tx, { original, others, title })
    return row?.list === 'live' ? row.record : undefined
  })
}

/** Live records whose coverage names this one, newest first. */
export async function findLinksTo(store: LibraryStore, record: ClipRecord): Promise<ClipRecord[]> {
  return await store.read(['records', 'links'], async (tx) => {
    const ids = await findLinkers(tx, addressKeys(recordAddresses(record)))
    const records = await readRecords(
      tx,
      ids.filter((id) => id !== record.id),
    )
    return records.toSorted((left, right) =>
      (right.savedDateTime ?? '').localeCompare(left.savedDateTime ?? ''),
    )
  })
}

export async function readTopics(store: LibraryStore): Promise<{ topic: string; count: number }[]> {
  const rows = await store.read(['topics'], async (tx) => await tx.objectStore('topics').getAll())
  return rows.toSorted((left, right) => right.count - left.count || left.topic.localeCompare(right.topic))
}

/** Newest records are looked at first, and no more than this many. */
const mostScanned = 5_000

/** A bounded scan: live records whose title or topics contain every word of `text`. */
export async function scanRecords(store: LibraryStore, text: string, limit: number): Promise<ClipRecord[]> {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return await store.read(['records'], async (tx) => {
    const found: ClipRecord[] = []
    let scanned = 0
    let cursor = await tx.objectStore('records').index('bySaved').openCursor(pairsFrom('live'), 'prev')
    while (cursor !== null && found.length < limit && scanned < mostScanned) {
      const parsed = recordRowSchema.safeParse(cursor.value)
      if (parsed.success && hasWords(parsed.data.record, words)) found.push(parsed.data.record)
      scanned++
      cursor = await cursor.continue()
    }
    return found
  })
}

function hasWords({ title, topics, provider }: ClipRecord, words: readonly string[]): boolean {
  const text = [title, ...topics, provider?.name ?? '', provider?.domain ?? ''].join('\n').toLowerCase()
  return words.every((word) => text.includes(word))
}

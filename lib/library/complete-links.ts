import { diffRecords } from '@/lib/edits/diff-records'
import { addressKeys } from '@/lib/record/address-keys'
import { recordAddresses } from '@/lib/record/record-addresses'
import type { ClipRecord } from '@/lib/record/record-schema'
import { relatedAddresses } from '@/lib/record/related-addresses'
import { relatedId } from '@/lib/record/related-id'
import type { Related } from '@/lib/record/related-schema'
import { readRow } from '@/lib/store/read-row'
import type { LibraryTransaction } from '@/lib/store/schema'
import { isEditable } from './check-editable'
import { findHolder } from './find-holders'
import { findLinkers } from './find-linkers'
import { completeRelated, relatedFromRecord } from './related-from-record'
import type { WriteBatch } from './write-batch'

/** More records than this that link to one article are not completed in one save. */
const mostLinkers = 500

/** Unread entries of this record whose article is saved already take what is known of it. */
export async function completeOwnLinks(batch: WriteBatch, id: string): Promise<void> {
  const { view } = await batch.load(id)
  if (view.record === undefined) return
  await changeRelated(batch, view.record, async (entry) => {
    if (entry.isRead !== false) return entry
    const holder = await findLinked(batch.tx, entry)
    const isUseful = holder !== undefined && holder.id !== id && holder.isRead !== false
    return isUseful ? completeRelated(entry, holder) : entry
  })
}

/** Who links to a record of these addresses, asked for before it is needed. */
export interface SoughtLinkers {
  keys: readonly string[]
  ids: Promise<string[]>
}

export function seekLinkers(tx: LibraryTransaction, addresses: readonly string[]): SoughtLinkers {
  const keys = addressKeys(addresses)
  const ids = findLinkers(tx, keys)
  // Its failure is thrown where it is waited for.
  ids.catch(() => undefined)
  return { keys, ids }
}

/** Unread entries elsewhere that point to this article are complete from now on. */
export async function completeLinksTo(batch: WriteBatch, id: string, sought: SoughtLinkers): Promise<void> {
  const { view, members } = await batch.load(id)
  const { record } = view
  if (record === undefined || record.isRead === false || view.status !== 'live') return
  const own = new Set(addressKeys(recordAddresses(record)))
  const isSame = own.size === sought.keys.length && sought.keys.every((key) => own.has(key))
  const ids = await (isSame ? sought.ids : findLinkers(batch.tx, [...own]))
  const ownIds = new Set(members.map((member) => member.id))
  for (const linker of ids.filter((other) => !ownIds.has(other)).slice(0, mostLinkers)) {
    const { view: other } = await batch.load(linker)
    if (other.record === undefined || other.status !== 'live') continue
    await changeRelated(batch, other.record, async (entry) => {
      const isHere =
        entry.isRead === false && addressKeys(relatedAddresses(entry)).some((key) => own.has(key))
      return isHere ? completeRelated(entry, record) : entry
    })
  }
}

/** Saved records that this one links to, and did not in `base`, link to it as well. */
export async function linkBack(batch: WriteBatch, id: string, base: ClipRecord | undefined): Promise<void> {
  const { record } = (await batch.load(id)).view
  if (record === undefined) return
  const linkedBefore = new Set(base?.related.map((entry) => entry.id))
  for (const entry of record.related.filter((other) => !linkedBefore.has(other.id))) {
    const holder = await findLinked(batch.tx, entry)
    if (holder === undefined || holder.id === id) continue
    const { view, members } = await batch.load(holder.id)
    const other = view.record
    if (other === undefined || isLinked(other, record) || !isEditable(other)) continue
    const taken = other.related.map((link) => link.id)
    const back = relatedFromRecord(record, relatedId(record.webUrl ?? record.originalUrl, taken))
    const next = { ...other, related: [...other.related, back] }
    await batch.change(other.id, diffRecords(other, next, members[0]?.state))
  }
}

async function changeRelated(
  batch: WriteBatch,
  record: ClipRecord,
  change: (entry: Related) => Promise<Related>,
): Promise<void> {
  const related = await Promise.all(record.related.map(change))
  if (related.every((entry, index) => entry === record.related[index]) || !isEditable(record)) return
  const { members } = await batch.load(record.id)
  await batch.change(record.id, diffRecords(record, { ...record, related }, members[0]?.state))
}

async function findLinked(tx: LibraryTransaction, entry: Related): Promise<ClipRecord | undefined> {
  const others = relatedAddresses(entry)
  if (others.length === 0) return undefined
  const holder = await findHolder(tx, { original: entry.webUrl, others, title: undefined })
  return holder?.list === 'live' ? readRow(holder)?.row.record : undefined
}

function isLinked(record: ClipRecord, to: ClipRecord): boolean {
  const keys = new Set(addressKeys(recordAddresses(to)))
  return record.related.some((entry) => addressKeys(relatedAddresses(entry)).some((key) => keys.has(key)))
}

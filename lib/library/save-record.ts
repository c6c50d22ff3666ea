import { diffRecords } from '@/lib/edits/diff-records'
import { aliasPath } from '@/lib/edits/paths'
import { recordAddresses } from '@/lib/record/record-addresses'
import { makeDistinctRecordId, makeRandomId, makeRecordId } from '@/lib/record/record-id'
import type { ClipRecord } from '@/lib/record/record-schema'
import { isSameTitle } from '@/lib/record/same-title'
import { checkEditable } from './check-editable'
import { completeLinksTo, completeOwnLinks, linkBack, seekLinkers } from './complete-links'
import { findChangedElsewhere } from './find-changed-elsewhere'
import { findHolder, findSameArticles, type Sought } from './find-holders'
import type { SaveOptions } from './library-api'
import { mergeIntoSaved } from './merge-record'
import type { WriteBatch } from './write-batch'

export interface SavedRecord {
  id: string
  isNew: boolean
  isChangedElsewhere: boolean
}

/** Gathers the edits of one save; `next` is checked. Answers under which id it stands. */
export async function saveRecord(
  batch: WriteBatch,
  next: ClipRecord,
  base: ClipRecord | undefined,
  options: SaveOptions = {},
): Promise<SavedRecord> {
  const linkers = seekLinkers(batch.tx, recordAddresses(next))
  const { isSought, ...saved } =
    base === undefined ? await saveNew(batch, next) : await saveEdit(batch, next, base)
  if (!isSought && hasNewAddress(next, base)) await joinSameArticles(batch, saved.id)
  await completeOwnLinks(batch, saved.id)
  await completeLinksTo(batch, saved.id, linkers)
  if (options.isMutual === true) await linkBack(batch, saved.id, base)
  return saved
}

/** `isSought`: by all its addresses, and nothing was found. */
type Saved = SavedRecord & { isSought: boolean }

/** Two private notes are never made one: the newer is shown, the other stays beside it. */
const neverMerged: ReadonlySet<string> = new Set(['privateNote'])

async function saveNew(batch: WriteBatch, next: ClipRecord): Promise<Saved> {
  // Mostly it is new: then its id is looked up as well, at the same time.
  const [holder] = await Promise.all([findHolder(batch.tx, soughtOf(next)), batch.load(next.id)])
  if (holder === undefined) {
    const id = await findFreeId(batch, next)
    const { members, view } = await batch.load(id)
    // A purged record that is saved again: without this it would count as recovered and incomplete.
    if (view.status !== 'live') await batch.setStatus(id, 'live')
    await batch.change(id, diffRecords(undefined, { ...next, id }, members[0]?.state))
    return { id, isNew: true, isChangedElsewhere: false, isSought: true }
  }
  const { leader, view } = await batch.load(holder.id)
  if (view.status !== 'live') await batch.setStatus(leader, 'live')
  const { members } = await batch.load(leader)
  const saved = view.record ?? holder.record
  const changes = diffRecords(saved, mergeIntoSaved(saved, next), members[0]?.state)
  if (changes.length > 0) checkEditable(saved)
  await batch.change(leader, changes, { keepHeads: neverMerged })
  return { id: leader, isNew: view.status !== 'live', isChangedElsewhere: false, isSought: false }
}

async function saveEdit(batch: WriteBatch, next: ClipRecord, base: ClipRecord): Promise<Saved> {
  const { leader, view } = await batch.load(base.id)
  if (view.status !== 'live') await batch.setStatus(leader, 'live')
  const { members } = await batch.load(leader)
  const state = members[0]?.state
  if (view.record === undefined) {
    await batch.change(leader, diffRecords(undefined, { ...next, id: leader }, state))
    return { id: leader, isNew: true, isChangedElsewhere: false, isSought: false }
  }
  const changes = diffRecords(base, { ...next, id: base.id }, state)
  if (changes.length > 0) checkEditable(view.record)
  const changedElsewhere = findChangedElsewhere(base, view.record, changes)
  const keepHeads = new Set(changedElsewhere)
  // Where several private notes stand already, this edit has read one of them at most.
  if (view.otherVersions.some(({ path }) => path === 'privateNote')) keepHeads.add('privateNote')
  await batch.change(leader, changes, { keepHeads })
  return { id: leader, isNew: false, isChangedElsewhere: changedElsewhere.size > 0, isSought: false }
}

/** The record's own id, unless another article has it already. */
async function findFreeId(batch: WriteBatch, next: ClipRecord): Promise<string> {
  const candidates = [
    next.id,
    makeRecordId(undefined, next.originalUrl),
    makeDistinctRecordId(next.webUrl, next.originalUrl, next.title),
  ]
  for (const id of candidates) {
    const { view } = await batch.load(id)
    if (view.record === undefined) return id
  }
  return makeRandomId()
}

/** Addresses found later may show that two records are one article: they become a group. */
async function joinSameArticles(batch: WriteBatch, id: string): Promise<void> {
  const { leader, members, view } = await batch.load(id)
  const { record } = view
  if (record === undefined || record.title === '') return
  const same = await findSameArticles(batch.tx, soughtOf(record))
  const known = new Set(members.map((member) => member.id))
  const others = same.filter(
    (row) => row.list === 'live' && !known.has(row.id) && isSameTitle(row.record.title, record.title),
  )
  await batch.change(
    leader,
    others.map((row) => ({ path: aliasPath(row.id), value: '' })),
  )
}

function hasNewAddress(next: ClipRecord, base: ClipRecord | undefined): boolean {
  const known = base === undefined ? [] : recordAddresses(base)
  return recordAddresses(next).some((address) => !known.includes(address))
}

function soughtOf(record: ClipRecord): Sought {
  return { original: record.originalUrl, others: recordAddresses(record), title: record.title }
}

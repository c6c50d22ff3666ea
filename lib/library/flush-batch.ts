import { isPseudoRecord } from '@/lib/edits/record-state'
import type { RecordChange, RecordIndexer } from '@/lib/store/indexer'
import { makeRow } from '@/lib/store/make-row'
import { packState } from '@/lib/store/pack-state'
import type { RecordRow } from '@/lib/store/record-row'
import type { LibraryTransaction } from '@/lib/store/schema'
import type { StateRow } from '@/lib/store/state-row'
import type { Member } from './member'
import { type RowChange, writeRowCounts, writeRowPairs } from './row-changes'
import { forEachChunk } from './slices'
import type { Group, WriteBatch } from './write-batch'

/** What a transaction wrote: ids of records (leaders) that look different now, settings included. */
export interface FlushReport {
  ids: string[]
}

/** Few enough that the page answers between them, and enough that waiting for the database is not most of it. */
const groupsAtOnce = 10

/** Writes views, registers, indexes and counters of everything that the batch changed. */
export async function flushBatch(
  batch: WriteBatch,
  indexers: readonly RecordIndexer[],
  nowMs: number,
): Promise<FlushReport> {
  const { tx } = batch
  const groups = await regroup(batch)
  const rows: RowChange[] = []
  await forEachChunk(
    groups,
    groupsAtOnce,
    (chunk) => Promise.all(chunk.map((group) => writeGroupRows(tx, group, nowMs))),
    (_chunk, written) => {
      rows.push(...written.flat())
    },
  )
  await writeRowCounts(tx, rows)
  const changes = rows.map(toRecordChange).filter(({ before, after }) => before || after)
  for (const indexer of indexers) await indexer.update(tx, changes)
  return { ids: groups.map(({ leader }) => leader) }
}

async function writeGroupRows(
  tx: LibraryTransaction,
  { members, view }: Group,
  nowMs: number,
): Promise<RowChange[]> {
  const rows: RowChange[] = []
  const writes: Promise<void>[] = []
  for (const [position, member] of members.entries()) {
    const isLeader = position === 0
    const trashedAt = member.row?.trashedAt ?? nowMs
    const after = isLeader && !isPseudoRecord(member.id) ? makeRow(view, trashedAt) : undefined
    const row = { id: member.id, before: member.row, after }
    rows.push(row)
    writes.push(putMember(tx, member, after, isLeader ? undefined : members[0]?.id), writeRowPairs(tx, row))
    member.row = after
  }
  await Promise.all(writes)
  return rows
}

/** Search and suggest see live records only. */
function toRecordChange({ id, before, after }: RowChange): RecordChange {
  return {
    id,
    before: before?.list === 'live' ? before.record : undefined,
    after: after?.list === 'live' ? after.record : undefined,
  }
}

/** The groups that the changed members form now; edits of this batch may have joined or parted them. */
async function regroup(batch: WriteBatch): Promise<Group[]> {
  const groups: Group[] = []
  const done = new Set<string>()
  for (const id of batch.changed) {
    if (done.has(id)) continue
    const group = await batch.load(id)
    for (const member of group.members) done.add(member.id)
    groups.push(group)
  }
  return groups
}

async function putMember(
  tx: LibraryTransaction,
  { id, state }: Member,
  row: RecordRow | undefined,
  leader: string | undefined,
): Promise<void> {
  // The registers lean on the row beside them (`packState`), so both are always written together.
  const packed = packState(state, row?.record)
  const stateRow: StateRow = leader === undefined ? { id, packed } : { id, packed, leader }
  await Promise.all([
    tx.objectStore('states').put(stateRow),
    row === undefined ? tx.objectStore('records').delete(id) : tx.objectStore('records').put(row),
  ])
}

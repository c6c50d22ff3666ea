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
  const updates = indexers.map((indexer) => indexer.begin(tx))
  await forEachChunk(
    groups,
    groupsAtOnce,
    async (chunk) => {
      const made = chunk.map((group) => makeGroupRows(group, nowMs))
      const changes = made.flatMap((each) => each.map(toRecordChange).filter(isSeen))
      await Promise.all([
        ...chunk.map((group, index) => putGroupRows(tx, group, made[index] ?? [])),
        ...updates.map((update) => update.add(changes)),
      ])
      return made.flat()
    },
    (_chunk, written) => {
      rows.push(...written)
    },
  )
  await Promise.all([writeRowCounts(tx, rows), ...updates.map((update) => update.finish())])
  return { ids: groups.map(({ leader }) => leader) }
}

function makeGroupRows({ members, view }: Group, nowMs: number): RowChange[] {
  return members.map((member, position) => {
    const isShown = position === 0 && !isPseudoRecord(member.id)
    const after = isShown ? makeRow(view, member.row?.trashedAt ?? nowMs) : undefined
    return { id: member.id, before: member.row, after }
  })
}

async function putGroupRows(
  tx: LibraryTransaction,
  { members }: Group,
  rows: readonly RowChange[],
): Promise<void> {
  const writes: Promise<void>[] = []
  for (const [position, row] of rows.entries()) {
    const member = members[position]
    if (member === undefined) continue
    const leader = position === 0 ? undefined : members[0]?.id
    writes.push(putMember(tx, member, row.after, leader), writeRowPairs(tx, row))
    member.row = row.after
  }
  await Promise.all(writes)
}

function isSeen({ before, after }: RecordChange): boolean {
  return before !== undefined || after !== undefined
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

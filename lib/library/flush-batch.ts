import { isPseudoRecord } from '@/lib/edits/record-state'
import type { RecordChange, RecordIndexer } from '@/lib/store/indexer'
import { makeRow } from '@/lib/store/make-row'
import { areRegistersApart } from '@/lib/store/registers-place'
import type { LibraryTransaction } from '@/lib/store/schema'
import { putMember } from './put-member'
import { type RowChange, writeRowCounts, writeRowPairs } from './row-changes'
import { forEachChunk } from './slices'
import type { Group, WriteBatch } from './write-batch'

/** What a transaction wrote: ids of records (leaders) that look different now, settings included. */
export interface FlushReport {
  ids: string[]
}

/** Few enough that the page answers between them, and enough that waiting for the database is not most of it. */
const groupsAtOnce = 10

/** Writes views, registers, indexes and counters of everything that a batch changed. */
export interface Flusher {
  /**
   * Begins to write what changed so far, so that the database writes while the next edits are made (a topic to 1,000
   * records among 100,000: 2.4 s, so 2.1). What changes again afterwards is written again.
   */
  start(): void
  /** Writes the rest, and what depends on all of it. */
  finish(): Promise<FlushReport>
}

export function createFlusher(batch: WriteBatch, indexers: readonly RecordIndexer[], nowMs: number): Flusher {
  const { tx } = batch
  const rows: RowChange[] = []
  const ids = new Set<string>()
  const updates = indexers.map((indexer) => indexer.begin(tx))
  const running: Promise<void>[] = []

  const writeChunk = async (chunk: readonly Group[]): Promise<void> => {
    const made = chunk.map((group) => makeGroupRows(group, nowMs))
    const changes = made.flatMap((each) => each.map(toRecordChange).filter(isSeen))
    rows.push(...made.flat())
    await Promise.all([
      ...chunk.map((group, index) => putGroupRows(tx, group, made[index] ?? [])),
      ...updates.map((update) => update.add(changes)),
    ])
  }
  const write = async (): Promise<void> => {
    const groups = await regroup(batch)
    for (const { leader } of groups) ids.add(leader)
    await forEachChunk(groups, groupsAtOnce, writeChunk, () => undefined)
  }
  const start = (): void => {
    const written = write()
    // Its failure is thrown by `finish`.
    written.catch(() => undefined)
    running.push(written)
  }
  return {
    start,
    async finish() {
      start()
      await Promise.all(running)
      await Promise.all([writeRowCounts(tx, rows), ...updates.map((update) => update.finish())])
      return { ids: [...ids] }
    },
  }
}

function makeGroupRows({ members, view }: Group, nowMs: number): RowChange[] {
  return members.map((member, position) => {
    const isShown = position === 0 && !isPseudoRecord(member.id)
    const after = isShown ? makeRow(view, member.row?.trashedAt ?? nowMs) : undefined
    return { id: member.id, before: member.row, after, isNew: member.isNew }
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
    member.isApart = areRegistersApart || row.after === undefined
  }
  await Promise.all(writes)
}

function isSeen({ before, after }: RecordChange): boolean {
  return before !== undefined || after !== undefined
}

/** Search and suggest see live records only. */
function toRecordChange({ id, before, after, isNew = false }: RowChange): RecordChange {
  return {
    id,
    isNew,
    before: before?.list === 'live' ? before.record : undefined,
    after: after?.list === 'live' ? after.record : undefined,
  }
}

/** The groups that the members form now that changed since; edits of this batch may have joined or parted them. */
async function regroup(batch: WriteBatch): Promise<Group[]> {
  const groups: Group[] = []
  const done = new Set<string>()
  for (const id of batch.takeChanged()) {
    if (done.has(id)) continue
    const group = await batch.load(id)
    for (const member of group.members) done.add(member.id)
    groups.push(group)
  }
  return groups
}

import { diffRecords } from '@/lib/edits/diff-records'
import type { ClipRecord } from '@/lib/record/record-schema'
import { checkRecord } from './check-record'
import type { WriteBatch } from './write-batch'

/** Answers the record as it should be; the same object where nothing changes. Waits for nothing. */
export type RecordEdit = (record: ClipRecord) => ClipRecord

/** Gathers the edits that `edit` makes of a live record as it stands now; one that is not there is left out. */
export async function editRecord(batch: WriteBatch, id: string, edit: RecordEdit): Promise<void> {
  const { leader, members, status, record } = await batch.load(id)
  if (status.status !== 'live' || record === undefined) return
  const next = edit(record)
  if (next === record) return
  await batch.change(leader, diffRecords(record, { ...checkRecord(next), id: leader }, members[0]?.state))
}

import { diffRecords } from '@/lib/edits/diff-records'
import type { ClipRecord } from '@/lib/record/record-schema'
import type { WriteBatch } from './write-batch'

/** A record that its caller has already matched: it is written under `next.id`, whoever shares its address. */
export interface RecordPut {
  next: ClipRecord
  /** The record as it was read; only paths that differ from it are written. Undefined: all of `next`. */
  base?: ClipRecord | undefined
}

/** Gathers the edits of one put; `next` is checked. A trashed or purged record comes back. */
export async function putRecord(batch: WriteBatch, { next, base }: RecordPut): Promise<void> {
  const { leader, members, status } = await batch.load(next.id)
  if (status.status !== 'live') await batch.setStatus(leader, 'live')
  await batch.change(leader, diffRecords(base, { ...next, id: leader }, members[0]?.state))
}

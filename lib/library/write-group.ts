import { isPseudoRecord } from '@/lib/edits/record-state'
import type { GroupEdit } from '@/lib/store/group-row'
import { isEqualJson } from '@/lib/store/value-in-view'
import type { WriteBatch } from './write-batch'

/**
 * Keeps what undo needs of a batch: its own edits and what stood there before. A record that the batch
 * made is marked, since undoing that means the trash. Nothing where nothing was edited.
 */
export async function writeGroup(
  batch: WriteBatch,
  group: string,
  part: number,
  existed: ReadonlySet<string>,
  nowMs: number,
): Promise<void> {
  const edits: GroupEdit[] = []
  for (const [record, paths] of batch.touched) {
    for (const [path, { before, beforeName, own }] of paths) {
      if (own === undefined || isEqualJson(before, own.value)) continue
      const entry: GroupEdit = { record, path, dot: own.dot }
      if (before !== undefined) entry.before = before
      if (beforeName !== undefined) entry.beforeName = beforeName
      if (!existed.has(record) && !isPseudoRecord(record)) entry.isNew = true
      edits.push(entry)
    }
  }
  if (edits.length > 0) await batch.tx.objectStore('groups').put({ group, part, at: nowMs, edits })
}

import { stringifySorted } from '@/lib/edits/compare-edits'
import type { Dot, Edit, PathChange } from '@/lib/edits/edit-schema'
import { statusPath } from '@/lib/edits/record-state'
import { type GroupEdit, groupRowSchema } from '@/lib/store/group-row'
import { pairsFrom } from '@/lib/store/key-range'
import type { LibraryStore } from '@/lib/store/library-store'
import { nameOf } from './edit-name'
import type { UndoReport } from './library-api'
import type { WriteBatch } from './write-batch'

/** The edits of a group, the latest first, so that undoing them goes backwards. */
export async function readGroup(store: LibraryStore, group: string): Promise<GroupEdit[]> {
  const rows = await store.read(['groups'], (tx) => tx.objectStore('groups').getAll(pairsFrom(group)))
  return rows.toReversed().flatMap((raw) => {
    const parsed = groupRowSchema.safeParse(raw)
    return parsed.success ? parsed.data.edits : []
  })
}

/**
 * Gathers the inverse edits of one record: only where the undone edit still is the only head. What a
 * later edit replaced is kept and reported, unless what stood before stands again: an undo that was stopped
 * goes on where it was. A record that the group made goes to the trash.
 */
export async function undoRecord(
  batch: WriteBatch,
  record: string,
  edits: readonly GroupEdit[],
): Promise<{ undone: number; kept: UndoReport['kept'] }> {
  const { members } = await batch.load(record)
  const onlyHead = (path: string): Edit | undefined => {
    const [only, ...others] = members.flatMap(({ state }) => state.registers[path]?.heads ?? [])
    return others.length > 0 ? undefined : only
  }
  const standing = edits.filter(({ path, dot }) => {
    const only = onlyHead(path)
    return only !== undefined && (isSameDot(only.dot, dot) || nameOf(only) === nameOf({ dot }))
  })
  const kept = edits
    .filter((edit) => !standing.includes(edit) && !isBack(onlyHead(edit.path), edit))
    .map(({ path }) => ({ record, path }))
  const status = standing.find(({ path }) => path === statusPath)
  if (edits.some(({ isNew }) => isNew === true)) {
    // Values added to it since are not lost: they lie in the trash with it.
    if (standing.length === 0) return { undone: 0, kept }
    await batch.setStatus(record, 'trashed')
    return { undone: standing.length, kept }
  }
  const inverse = standing.filter((edit) => edit !== status)
  const names = new Map<string, string>()
  for (const { path, beforeName } of inverse) if (beforeName !== undefined) names.set(path, beforeName)
  // A restore writes every value anew, so it comes before the values that are put back; a deletion has
  // to have seen them, so it comes after.
  const isRestore = status !== undefined && status.before !== 'trashed'
  if (isRestore) await batch.setStatus(record, 'live', status.beforeName)
  await batch.change(record, inverse.map(invert), { names })
  if (status !== undefined && !isRestore) await batch.setStatus(record, 'trashed', status.beforeName)
  return { undone: standing.length, kept }
}

function isSameDot(one: Dot, other: Dot): boolean {
  return one[0] === other[0] && one[1] === other[1] && one[2] === other[2]
}

function isBack(head: Edit | undefined, { path, before, isNew }: GroupEdit): boolean {
  if (head === undefined) return false
  if (path === statusPath) return (head.value === 'trashed') === (isNew === true || before === 'trashed')
  return before === undefined
    ? head.deleted === true
    : stringifySorted(head.value) === stringifySorted(before)
}

function invert({ path, before }: GroupEdit): PathChange {
  return before === undefined ? { path, deleted: true } : { path, value: before }
}

import { aliasPath } from '@/lib/edits/paths'
import { aliasesOf } from '@/lib/edits/view-aliases'
import { checkEditable } from './check-editable'
import type { WriteBatch } from './write-batch'

/**
 * Names every record an alias of the first: they are one from now on. Throws `file.duplicateKey` where the
 * file of one could not take the values of the others.
 */
export async function joinRecords(batch: WriteBatch, ids: readonly string[]): Promise<void> {
  const [first, ...others] = [...new Set(ids)].toSorted()
  if (first === undefined) return
  const groups = await Promise.all([first, ...others].map((id) => batch.load(id)))
  for (const { view } of groups) if (view.record !== undefined) checkEditable(view.record)
  const { members } = await batch.load(first)
  const known = new Set(members.map(({ id }) => id))
  const changes = others.filter((id) => !known.has(id)).map((id) => ({ path: aliasPath(id), value: '' }))
  await batch.change(first, changes)
}

/** Takes away every alias from and to a record. Those between the others stay. */
export async function partRecord(batch: WriteBatch, id: string): Promise<void> {
  const { members } = await batch.load(id)
  for (const member of members) {
    const named = aliasesOf(member.state).filter((other) => member.id === id || other === id)
    await batch.changeMember(
      member.id,
      named.map((other) => ({ path: aliasPath(other), deleted: true as const })),
    )
  }
}

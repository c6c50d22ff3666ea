import { aliasPath } from '@/lib/edits/paths'
import { aliasesOf } from '@/lib/edits/view-aliases'
import type { WriteBatch } from './write-batch'

/** Names every record an alias of the first: they are one from now on. */
export async function joinRecords(batch: WriteBatch, ids: readonly string[]): Promise<void> {
  const [first, ...others] = [...new Set(ids)].toSorted()
  if (first === undefined) return
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

import { renameInEdit, renameInState, type WriterRename } from '@/lib/edits/rename-writer'
import { sequencesAfter } from '@/lib/store/key-range'
import { metaNames, readMeta, writerSchema } from '@/lib/store/meta-row'
import { outboxRowSchema } from '@/lib/store/outbox-row'
import type { LibraryTransaction } from '@/lib/store/schema'
import { putMember } from './put-member'
import { pageOfIds, readMembersOf } from './walk-states'

/**
 * Gives own edits after a sequence another writer's name, in the outbox and in every record's registers;
 * what is written from now on bears it too. For a copied or restored profile (SYNC.md, Clones).
 */
export async function renameWriter(tx: LibraryTransaction, rename: WriterRename): Promise<void> {
  for (let ids = await pageOfIds(tx, undefined); ids.length > 0; ids = await pageOfIds(tx, ids.at(-1))) {
    for (const member of await readMembersOf(tx, ids, rename.from)) {
      const renamed = { ...member, state: renameInState(member.state, rename) }
      await putMember(tx, renamed, member.row, member.leader)
    }
  }
  await renameOutbox(tx, rename)
  const writer = await readMeta(tx, metaNames.writer, writerSchema)
  if (writer?.id !== rename.from) return
  const value = { ...writer, id: rename.to, sequence: Math.max(0, writer.sequence - rename.after) }
  await tx.objectStore('meta').put({ name: metaNames.writer, value })
}

async function renameOutbox(tx: LibraryTransaction, rename: WriterRename): Promise<void> {
  const outbox = tx.objectStore('outbox')
  const rows = await outbox.getAll(sequencesAfter(rename.after))
  await outbox.delete(sequencesAfter(rename.after))
  for (const raw of rows) {
    const row = outboxRowSchema.parse(raw)
    await outbox.put({
      writer: rename.to,
      sequence: row.sequence - rename.after,
      edits: row.edits.map((edit) => renameInEdit(edit, rename)),
    })
  }
}

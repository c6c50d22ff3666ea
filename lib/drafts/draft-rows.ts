import type { LibraryStore } from '@/lib/store/library-store'
import type { LibraryTransaction } from '@/lib/store/schema'
import { draftKey } from './draft-key'
import { draftSchema, type StoredDraft } from './draft-schema'

/** Writes what `change` makes of the draft of an address, or of an empty one. */
export async function changeDraft(
  store: LibraryStore,
  address: string,
  durability: 'strict' | 'relaxed',
  change: (known: StoredDraft) => StoredDraft,
): Promise<void> {
  const key = draftKey(address)
  const work = async (tx: LibraryTransaction) => {
    const drafts = tx.objectStore('drafts')
    const known = draftSchema.safeParse((await drafts.get(key))?.draft)
    const empty: StoredDraft = { version: 1, address, content: undefined, at: 0 }
    const draft = change(known.success ? known.data : empty)
    await drafts.put({ key, at: Math.max(draft.at, draft.pendingSave?.at ?? 0), draft })
  }
  await store.write(['drafts'], work, durability)
}

/**
 * Takes the mark of a save away, and the draft with it unless more was typed since (`at` in ms is when
 * the save was asked for). `keepContent` for a save that failed for good.
 */
export async function endSave(
  store: LibraryStore,
  address: string,
  at: number,
  keepContent = false,
): Promise<void> {
  const key = draftKey(address)
  await store.write(['drafts'], async (tx) => {
    const drafts = tx.objectStore('drafts')
    const known = draftSchema.safeParse((await drafts.get(key))?.draft)
    if (!known.success || known.data.pendingSave?.at !== at) return
    const { pendingSave, ...draft } = known.data
    const isTypedSince = draft.at > pendingSave.at
    if (draft.content !== undefined && (isTypedSince || keepContent))
      await drafts.put({ key, at: draft.at, draft })
    else await drafts.delete(key)
  })
}

/** Drafts from before a time (ms) that no save waits for; answers how many went. */
export async function deleteOldDrafts(store: LibraryStore, before: number): Promise<number> {
  const work = async (tx: LibraryTransaction) => {
    const drafts = tx.objectStore('drafts')
    let count = 0
    let cursor = await drafts.index('byTime').openCursor()
    while (cursor !== null && cursor.key < before) {
      const known = draftSchema.safeParse(cursor.value.draft)
      if (!known.success || known.data.pendingSave === undefined) {
        await cursor.delete()
        count += 1
      }
      cursor = await cursor.continue()
    }
    return count
  }
  return await store.write(['drafts'], work, 'relaxed')
}

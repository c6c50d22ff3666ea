import { toAppError } from '@/lib/errors/app-error'
import type { ClipRecord } from '@/lib/record/record-schema'
import type { z } from '@/lib/record/zod'
import type { LibraryStore } from '@/lib/store/library-store'
import { draftKey } from './draft-key'
import { changeDraft, deleteOldDrafts, endSave } from './draft-rows'
import { draftSchema } from './draft-schema'
import { type FinishReport, finishPendingSaves, isFinal, type SaveRecord } from './finish-pending-saves'

/** Drafts that nobody came back to go after 30 days; unfinished saves never do. */
export const draftAgeMs = 30 * 24 * 3600 * 1000

export interface DraftOptions<Content> {
  store: LibraryStore
  /** Reads the content back; a draft that does not fit counts as none. */
  schema: z.ZodType<Content>
  now?: () => number
}

/** What was typed in a popup, kept outside of it: a popup may close at any moment. Rejects with AppError. */
export interface Drafts<Content> {
  read(address: string): Promise<Content | undefined>
  /** Replaces an older draft of the address. On the disk a moment later (relaxed durability). */
  keep(address: string, content: Content): Promise<void>
  drop(address: string): Promise<void>
  /**
   * Saves `next` over `base` by `save` and drops the draft. The save is marked as unfinished first, on
   * the disk, so that a background that dies in between goes on at its next wake.
   */
  save<T>(
    address: string,
    pending: { next: ClipRecord; base: ClipRecord | undefined },
    save: (next: ClipRecord, base: ClipRecord | undefined) => Promise<T>,
  ): Promise<T>
  /** Does what was left unfinished; call it at every wake, before anything else reads the library. */
  finishSaves(save: SaveRecord): Promise<FinishReport>
  /** Takes old drafts away; answers how many. */
  cleanUp(): Promise<number>
}

export function createDrafts<Content>(options: DraftOptions<Content>): Drafts<Content> {
  const { store, schema } = options
  const now = options.now ?? Date.now
  return {
    async read(address) {
      const row = await store.read(['drafts'], (tx) => tx.objectStore('drafts').get(draftKey(address)))
      const draft = draftSchema.safeParse(row?.draft)
      const content = draft.success ? schema.safeParse(draft.data.content) : undefined
      return content?.success ? content.data : undefined
    },
    async keep(address, content) {
      await changeDraft(store, address, 'relaxed', (known) => ({ ...known, content, at: now() }))
    },
    async drop(address) {
      await store.write(['drafts'], (tx) => tx.objectStore('drafts').delete(draftKey(address)), 'relaxed')
    },
    async save(address, { next, base }, save) {
      const at = now()
      const pendingSave = base === undefined ? { next, at } : { next, base, at }
      await changeDraft(store, address, 'strict', (known) => ({ ...known, pendingSave }))
      try {
        const saved = await save(next, base)
        await endSave(store, address, at)
        return saved
      } catch (cause) {
        const error = toAppError(cause)
        if (isFinal(error)) await endSave(store, address, at, true)
        throw error
      }
    },
    finishSaves: (save) => finishPendingSaves(store, save),
    cleanUp: () => deleteOldDrafts(store, now() - draftAgeMs),
  }
}

import { type AppError, toAppError } from '@/lib/errors/app-error'
import type { ErrorCode } from '@/lib/errors/codes'
import type { ClipRecord } from '@/lib/record/record-schema'
import type { LibraryStore } from '@/lib/store/library-store'
import { endSave } from './draft-rows'
import { draftSchema } from './draft-schema'

export type SaveRecord = (next: ClipRecord, base: ClipRecord | undefined) => Promise<unknown>

/** What became of the saves that a background left unfinished. */
export interface FinishReport {
  done: number
  failed: { address: string; error: AppError }[]
}

/** Trying again cannot help: the mark goes, the typed text stays. All others are tried at the next wake. */
const finalCodes: readonly ErrorCode[] = ['record.invalid', 'private.noKeeping', 'store.newerVersion']

export function isFinal(error: AppError): boolean {
  return finalCodes.includes(error.code)
}

/** Does every marked save, oldest first. Doing one twice changes nothing: the record has its values already. */
export async function finishPendingSaves(store: LibraryStore, save: SaveRecord): Promise<FinishReport> {
  const rows = await store.read(['drafts'], (tx) => tx.objectStore('drafts').index('byTime').getAll())
  const report: FinishReport = { done: 0, failed: [] }
  for (const row of rows) {
    const draft = draftSchema.safeParse(row.draft)
    if (!draft.success || draft.data.pendingSave === undefined) continue
    const { address, pendingSave } = draft.data
    try {
      await save(pendingSave.next, pendingSave.base)
      await endSave(store, address, pendingSave.at)
      report.done += 1
    } catch (cause) {
      const error = toAppError(cause)
      report.failed.push({ address, error })
      if (isFinal(error)) await endSave(store, address, pendingSave.at, true)
    }
  }
  return report
}

import type { AppError } from '@/lib/errors/app-error'
import type { Settings } from '@/lib/settings/create-settings'
import type { ImportConflict } from './import-merge'

export interface ImportOptions {
  /** Stops between two slices; what was written stays, and the same import again does the rest. */
  signal?: AbortSignal | undefined
  /** In files. */
  onProgress?: (done: number, of: number) => void
  /** Resolves at once while the import may go on, and later while it is paused. */
  waitWhilePaused?: () => Promise<void>
  /** Where a backup's settings of this browser go. */
  settings?: Pick<Settings, 'change'> | undefined
  /** Asked where both sides changed one field. Without it the library's value stays. */
  decide?: (conflict: ImportConflict) => Promise<'file' | 'library'>
}

export interface ImportReport {
  added: number
  updated: number
  unchanged: number
  failed: number
  /** What was left out, and why. */
  issues: { file: string; error: AppError }[]
  /** Fields that both sides had changed, and which one stands now. */
  conflicts: (ImportConflict & { taken: 'file' | 'library' })[]
  /** Groups of what was written, for undo. */
  groups: string[]
  isStopped: boolean
  /** Records whose private note is still sealed as the file brought it. */
  sealed: string[]
}

export function emptyReport(): ImportReport {
  return {
    added: 0,
    updated: 0,
    unchanged: 0,
    failed: 0,
    issues: [],
    conflicts: [],
    groups: [],
    isStopped: false,
    sealed: [],
  }
}

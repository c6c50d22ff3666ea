import type { ImportConflict } from '@/lib/library/import-merge'
import type { ImportReport } from '@/lib/library/import-report'
import type { ClipRecord } from '@/lib/record/record-schema'
import type { RunOptions } from './run-options'

export interface ImportRun extends RunOptions {
  /** Resolves at once while the import may go on, and later while it is paused. */
  waitWhilePaused: () => Promise<void>
  /** Asked where file and library both changed a field. */
  decide: (conflict: ImportConflict) => Promise<'file' | 'library'>
}

export interface ExportChoice {
  id: string
  name: string
}

export interface ExportReport {
  /** Records whose private note is in none of the files. */
  withoutNote: number
}

/** Files in and out. */
export interface FileServices {
  /** The product's own format first. */
  formats(): readonly ExportChoice[]
  /** One record as front matter. */
  writeText(record: ClipRecord): Promise<{ name: string; text: string }>
  /** Records as one file (a ZIP of front-matter files, or a single file of another format), saved by the browser. */
  exportMany(ids: readonly string[], format: string, options?: RunOptions): Promise<ExportReport>
  importFiles(files: readonly File[], options: ImportRun): Promise<ImportReport>
}

import type { WholeTemplate } from '@/lib/library/export-template'
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
  /** One front-matter file an article, by a template that the user can change. */
  hasTemplate: boolean
}

/** `zip`: one file. `folder`: into a folder, changed files only. `files`: one download an article. */
export type ExportPlace = 'zip' | 'folder' | 'files'

/** Where an export goes, once the user has said so; `download` is the browser's downloads. */
export type ExportTarget =
  | { kind: 'download' | 'files' }
  | { kind: 'file'; handle: FileSystemFileHandle }
  | { kind: 'folder'; handle: FileSystemDirectoryHandle }

export interface ExportReport {
  /** Records whose private note is in none of the files. */
  withoutNote: number
  /** Records whose file could not be written, by title. */
  failed: string[]
  /** Files of a folder that held the same already. */
  unchanged: number
}

export interface PreviewedFile {
  name: string
  text: string
  /** The record came from a file, whose form stays whatever the template says. */
  isOfFile: boolean
}

export interface TemplateServices {
  /** The template of a format as the user left it. */
  read(format: string): Promise<WholeTemplate>
  /** As the preset has it. */
  initial(format: string): Promise<WholeTemplate>
  /** Every key that a file can have, in the order of the format. */
  allKeys(): Promise<string[]>
  /** Keeps it for the next time, here and in the user's other browsers. */
  save(format: string, template: WholeTemplate): Promise<void>
  /** The file that a record becomes. */
  preview(id: string, template: WholeTemplate): Promise<PreviewedFile>
}

/** Files in and out. */
export interface FileServices {
  /** The product's own format first. */
  formats(): readonly ExportChoice[]
  /** Where front-matter files can go in this browser. */
  places(): readonly ExportPlace[]
  /** Name of the folder that was chosen the last time. */
  folderName(): Promise<string | undefined>
  /**
   * Asks for the file or folder where the browser has a dialog for it. First in the handler of a click.
   * Undefined if the user changed their mind. A folder that was chosen before is asked for only if `isNew`.
   */
  chooseTarget(
    format: string,
    place: ExportPlace,
    count: number,
    isNew?: boolean,
  ): Promise<ExportTarget | undefined>
  templates: TemplateServices
  /** Why a record cannot be edited: its file holds a key twice, and which is meant nobody can tell. */
  readOnlyCause(record: ClipRecord): Promise<{ file: string; key: string } | undefined>
  /** The same as a test of many records, which waits for nothing. */
  editableTest(): Promise<(record: ClipRecord) => boolean>
  /** One record as front matter. */
  writeText(record: ClipRecord): Promise<{ name: string; text: string }>
  /** Records as front-matter files or as one file of another format; without a target, a download. */
  exportMany(
    ids: readonly string[],
    format: string,
    options?: RunOptions,
    target?: ExportTarget,
  ): Promise<ExportReport>
  /** Everything, settings and trash too, as one ZIP that `importFiles` restores. */
  backup(options: RunOptions, target: ExportTarget): Promise<void>
  importFiles(files: readonly File[], options: ImportRun): Promise<ImportReport>
}

import { type Template, writeTemplate } from '@/lib/frontmatter/template'
import type { ClipRecord } from '@/lib/record/record-schema'
import type { ExportMark } from './export-marks'
import { type NameOwners, takePath } from './export-names'
import { markExport } from './mark-export'

export interface WrittenFile {
  /** As the template has it. */
  path: string
  /** The same without folders. */
  name: string
  text: string
}

/**
 * One record as a file of its own: its source with the edits in it, or by `template`. `record` is as its
 * file states it (see `ExportOptions.secure`). Throws as `writeTemplate`.
 */
export function writeOne(record: ClipRecord, template: Template, owners: NameOwners): WrittenFile {
  const path = takePath(record, template, owners, new Set())
  return { path, name: path.slice(path.lastIndexOf('/') + 1), text: writeTemplate(record, template) }
}

/**
 * What to remember of a file that was written of `stated` while the library held `saved`. What had not been
 * saved is an edit of the file: the print has the saved value, so that an import finds it.
 */
export function markOne(stated: ClipRecord, saved: ClipRecord, template: Template, path: string): ExportMark {
  const hasSameNote = stated.privateNote === saved.privateNote && stated.secured !== undefined
  return markExport(hasSameNote ? { ...saved, secured: stated.secured } : saved, template, path)
}

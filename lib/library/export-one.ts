import { fillPath } from '@/lib/frontmatter/path-pattern'
import { presets } from '@/lib/frontmatter/presets'
import { type Template, writeTemplate } from '@/lib/frontmatter/template'
import type { ClipRecord } from '@/lib/record/record-schema'
import { type ExportMark, markExport } from './export-marks'

export interface WrittenFile {
  /** Without folders. */
  name: string
  text: string
}

/**
 * One record as a file of its own, under no other file's eyes: its source with the edits in it, or by
 * `template`. `record` is as its file states it (see `ExportOptions.secure`). Throws as `writeTemplate`.
 */
export function writeOne(record: ClipRecord, template: Template): WrittenFile {
  const path = fillPath(template.path ?? presets[template.preset].path, record, new Set())
  return { name: path.slice(path.lastIndexOf('/') + 1), text: writeTemplate(record, template) }
}

/**
 * What to remember of a file that was written of `stated` while the library held `saved`. What had not been
 * saved is an edit of the file: the print has the saved value, so that an import finds it.
 */
export function markOne(stated: ClipRecord, saved: ClipRecord, template: Template): ExportMark {
  const hasSameNote = stated.privateNote === saved.privateNote && stated.secured !== undefined
  return markExport(hasSameNote ? { ...saved, secured: stated.secured } : saved, template)
}

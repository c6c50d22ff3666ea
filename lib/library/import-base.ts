import { AppError } from '@/lib/errors/app-error'
import { type FilePrint, printFile, printText, unpackPrint } from '@/lib/frontmatter/file-print'
import { readRecord } from '@/lib/frontmatter/read-record'
import { recordToFields } from '@/lib/frontmatter/record-fields'
import type { ClipRecord } from '@/lib/record/record-schema'
import type { ExportMark } from './export-marks'

/**
 * The file that a re-import is compared with: the last one that the record was exported to in this
 * browser, unless it was imported since; else the one that it was last imported from. Undefined for a
 * record that was neither.
 */
export function baseOf(saved: ClipRecord, mark: ExportMark | undefined): FilePrint | undefined {
  if (mark?.src === printText(saved.src?.text)) return unpackPrint(mark.print)
  if (saved.src === undefined) return undefined
  const read = readRecord(saved.src.text, saved.src.name)
  if (read instanceof AppError) return undefined
  return printFile(recordToFields(read.record, 'complete'), read.record.body)
}

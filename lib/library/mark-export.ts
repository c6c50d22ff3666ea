import { packPrint, printFile, printText } from '@/lib/frontmatter/file-print'
import { type Template, writtenFields } from '@/lib/frontmatter/template'
import type { ClipRecord } from '@/lib/record/record-schema'
import type { ExportMark } from './export-marks'

/** Apart from what keeps the marks: the background does that, and loads no reader of YAML for it. */
export function markExport(record: ClipRecord, template: Template, name: string): ExportMark {
  return {
    name,
    id: record.id,
    print: packPrint(printFile(writtenFields(record, template), record.body)),
    src: printText(record.src?.text),
  }
}

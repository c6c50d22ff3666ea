import Papa from 'papaparse'
import { t } from '@/lib/i18n/translate'
import type { ImportReport } from '@/lib/library/import-report'

/** What an import left out, and where both sides had changed a field, as CSV. */
export function writeIssues(report: ImportReport): string {
  const issues = report.issues.map(({ file, error }) => [
    file,
    t(`error.${error.code}`, { file, ...error.params }),
  ])
  const conflicts = report.conflicts.map(({ field, taken }) => ['', `${field}: ${taken}`])
  return Papa.unparse({ fields: ['file', 'what'], data: [...issues, ...conflicts] }, { newline: '\n' })
}

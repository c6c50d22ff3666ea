import { useSignal } from '@preact/signals'
import { ImportedNotes } from '@/components/private/ImportedNotes'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { t } from '@/lib/i18n/translate'
import type { ImportReport } from '@/lib/library/import-report'
import { saveText } from '../shell/save-text'
import { usePage } from '../state/page-state'
import { useServices } from '../state/services'
import { undoImport } from './undo-import'
import { writeIssues } from './write-issues'

const shown = 50

/** What an import did, file by file where something was left out, and its undo. */
export function ImportReportView({ report }: { report: ImportReport }) {
  const { library } = useServices()
  const { actions } = usePage()
  const isUndone = useSignal(false)
  const changed = report.added + report.updated
  const counts = [
    t('library.import.added', { n: report.added }),
    t('library.import.updated', { n: report.updated }),
    t('library.import.unchanged', { n: report.unchanged }),
    t('library.import.failed', { n: report.failed }),
  ]
  async function takeBack(): Promise<void> {
    isUndone.value = true
    const texts = { running: t('library.import.undoing'), done: t('library.import.undone') }
    isUndone.value = await actions.run(texts, (options) => undoImport(library, report, options))
  }
  return (
    <section class="view__section" data-testid="import-report">
      <h2>{report.isStopped ? t('library.import.stopped') : t('library.import.done')}</h2>
      <p role="status">{counts.join(' · ')}</p>
      {changed > 0 && !isUndone.value ? (
        <Button onClick={() => void takeBack()}>{t('library.import.undo')}</Button>
      ) : null}
      {report.sealed.length > 0 ? <ImportedNotes ids={report.sealed} /> : null}
      {report.conflicts.length > 0 ? (
        <Notice kind="info">{t('library.import.conflicts', { n: report.conflicts.length })}</Notice>
      ) : null}
      {report.issues.length > 0 ? (
        <>
          <div class="view__tools">
            <h3>{t('library.import.issues', { n: report.issues.length })}</h3>
            <Button
              variant="link"
              onClick={() => saveText('import-report.csv', writeIssues(report), 'text/csv')}
            >
              {t('library.import.saveReport')}
            </Button>
          </div>
          <ul class="issues">
            {report.issues.slice(0, shown).map(({ file, error }) => (
              <li key={`${file} ${error.code}`}>{t(`error.${error.code}`, { file, ...error.params })}</li>
            ))}
          </ul>
          {report.issues.length > shown ? (
            <p class="view__hint">{t('library.facet.more', { n: report.issues.length - shown })}</p>
          ) : null}
        </>
      ) : null}
    </section>
  )
}

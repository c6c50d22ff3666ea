import './import.css'
import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { ImportIcon } from '@/components/ui/icons/library-icons'
import { Notice } from '@/components/ui/Notice'
import { Select } from '@/components/ui/Select'
import { t } from '@/lib/i18n/translate'
import { usePage } from '../state/page-state'
import { useServices } from '../state/services'
import { ConflictDialog } from './ConflictDialog'
import { filesOfDrop } from './files-of-drop'
import { ImportProgress } from './ImportProgress'
import { ImportReportView } from './ImportReportView'
import { type ConflictRule, importRunOf } from './import-run'

/** Drop files, folders or a ZIP; see how far it is; pause, stop; read what came of it; undo. */
export function ImportPage() {
  const { files } = useServices()
  const { actions } = usePage()
  const run = importRunOf(files)
  const isOver = useSignal(false)
  const rule = useSignal<ConflictRule>('ask')
  const picker = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const isBusy = run.state.value === 'running' || run.state.value === 'paused'
  const start = (chosen: readonly File[]) => void run.start(chosen, rule.value)

  return (
    <div class="view">
      <header class="view__head">
        <h1>{t('library.view.import')}</h1>
        <p class="view__hint">{t('library.import.what')}</p>
      </header>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the buttons */}
      <div
        class={isOver.value ? 'drop drop--over' : 'drop'}
        data-testid="drop"
        onDragOver={(event) => {
          event.preventDefault()
          isOver.value = true
        }}
        onDragLeave={() => {
          isOver.value = false
        }}
        onDrop={(event) => {
          event.preventDefault()
          isOver.value = false
          if (event.dataTransfer)
            filesOfDrop(event.dataTransfer).then(start, (error: unknown) => actions.fail(error))
        }}
      >
        <ImportIcon size={20} />
        <p>{t('library.import.drop')}</p>
        <div class="drop__acts">
          <Button variant="primary" disabled={isBusy} onClick={() => picker.current?.click()}>
            {t('library.import.files')}
          </Button>
          <Button disabled={isBusy} onClick={() => folder.current?.click()}>
            {t('library.import.folder')}
          </Button>
        </div>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          data-testid="import-files"
          aria-label={t('library.import.files')}
          onChange={(event) => {
            start([...(event.currentTarget.files ?? [])])
            event.currentTarget.value = ''
          }}
        />
        <input
          ref={(element) => {
            folder.current = element
            if (element) element.webkitdirectory = true
          }}
          type="file"
          hidden
          aria-label={t('library.import.folder')}
          onChange={(event) => {
            start([...(event.currentTarget.files ?? [])])
            event.currentTarget.value = ''
          }}
        />
      </div>
      <div class="import__rule">
        <Select
          label={t('library.import.rule')}
          hint={t('library.import.ruleHint')}
          value={rule.value}
          disabled={isBusy}
          options={[
            { value: 'ask', label: t('files.import.ask') },
            { value: 'library', label: t('library.import.keepLibrary') },
            { value: 'file', label: t('library.import.takeFile') },
          ]}
          onChange={(value) => {
            rule.value = value
          }}
        />
      </div>
      {run.error.value ? (
        <Notice kind="danger">{t(`error.${run.error.value.code}`, run.error.value.params)}</Notice>
      ) : null}
      {isBusy ? <ImportProgress run={run} /> : null}
      {run.question.value ? <ConflictDialog question={run.question.value} /> : null}
      {run.report.value ? <ImportReportView report={run.report.value} /> : null}
    </div>
  )
}

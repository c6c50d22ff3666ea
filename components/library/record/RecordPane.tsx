import './record.css'
import { PrivateSection } from '@/components/private/PrivateSection'
import { Button, IconButton } from '@/components/ui/Button'
import { ArrowLeftIcon, CloseIcon } from '@/components/ui/icons/icons'
import { Notice } from '@/components/ui/Notice'
import { t } from '@/lib/i18n/translate'
import { usePage } from '../state/page-state'
import { CoverageSection } from './CoverageSection'
import { DetailFields } from './DetailFields'
import { EditableText } from './EditableText'
import { HighlightList } from './HighlightList'
import { HistoryPanel } from './HistoryPanel'
import { OtherVersions } from './OtherVersions'
import { RecordActions } from './RecordActions'
import { RecordHead } from './RecordHead'
import { TopicsSection } from './TopicsSection'
import { useReadOnlyCause } from './use-read-only-cause'
import { useRecord } from './use-record'
import { withText } from './with-text'

interface RecordPaneProps {
  id: string
  showsImages: boolean
}

/** Right column: one record, edited in place, with its coverage both ways. Render with `key={id}`. */
export function RecordPane({ id, showsImages }: RecordPaneProps) {
  const { go } = usePage()
  const { record, error, state, isLoaded, edit } = useRecord(id)
  const cause = useReadOnlyCause(record)
  const close = () => go({ record: undefined })
  return (
    <article class="column record" aria-label={t('library.record.label')} data-testid="record" data-id={id}>
      <div class="record__bar">
        <span class="only-single">
          <Button variant="quiet" icon={<ArrowLeftIcon />} onClick={close}>
            {t('common.back')}
          </Button>
        </span>
        <span class="record__state" role="status" data-testid="save-state">
          {state === 'saved'
            ? t('library.record.saved')
            : state === 'saving'
              ? t('library.record.saving')
              : ''}
        </span>
        {record ? <RecordActions record={record} /> : null}
        <span class="not-single">
          <IconButton label={t('library.record.close')} onClick={close}>
            <CloseIcon />
          </IconButton>
        </span>
      </div>
      {error ? <Notice kind="danger">{t(`error.${error.code}`, error.params)}</Notice> : null}
      {isLoaded && !record && !error ? (
        <div class="column__notice">
          <Notice kind="warning">{t('error.record.notFound')}</Notice>
        </div>
      ) : null}
      {cause ? (
        <div class="column__notice">
          <Notice kind="warning" testId="read-only">
            {t('files.readOnly', cause)}
          </Notice>
        </div>
      ) : null}
      {record ? (
        <fieldset class="record__body" disabled={cause !== undefined}>
          <RecordHead record={record} edit={edit} showsImages={showsImages} />
          <OtherVersions id={record.id} />
          <TopicsSection record={record} edit={edit} />
          <CoverageSection record={record} edit={edit} />
          <section class="record__section">
            <h2>{t('library.record.note')}</h2>
            <EditableText
              label={t('library.record.note')}
              isLabelHidden
              isLong
              value={record.note ?? ''}
              placeholder={t('library.record.notePlaceholder')}
              testId="note"
              maxRows={30}
              onSave={(text) => edit(t('library.record.note'), (base) => withText(base, 'note', text))}
            />
          </section>
          <PrivateSection record={record} edit={edit} />
          <HighlightList record={record} edit={edit} />
          <DetailFields record={record} edit={edit} />
          <HistoryPanel id={record.id} />
        </fieldset>
      ) : null}
    </article>
  )
}

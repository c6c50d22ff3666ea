import './duplicates.css'
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { MergeIcon } from '@/components/ui/icons/library-icons'
import { formatDate } from '@/lib/i18n/format-date'
import { formatList } from '@/lib/i18n/format-list'
import { t } from '@/lib/i18n/translate'
import type { ClipRecord } from '@/lib/record/record-schema'
import { usePage } from '../state/page-state'
import { homeRoute, writeRoute } from '../state/route'
import { useServices } from '../state/services'
import type { DuplicateGroup } from './find-duplicates'
import { mergeRecords } from './merge-records'

interface DuplicateCardProps {
  group: DuplicateGroup
  onGone: () => void
  onKeepApart: () => void
}

/** One group: what its records say, side by side, and merging them. */
export function DuplicateCard({ group, onGone, onKeepApart }: DuplicateCardProps) {
  const { library } = useServices()
  const page = usePage()
  const records = useSignal<ClipRecord[]>([])
  useEffect(() => {
    library.getMany(group.ids).then(
      (found) => {
        records.value = found
      },
      (error: unknown) => page.actions.fail(error),
    )
  }, [group, library, page, records])
  return (
    <section class="duplicate" data-testid="duplicate">
      <header>
        <h2>{t(`library.duplicates.${group.reason}`)}</h2>
        <Button
          icon={<MergeIcon />}
          onClick={async () => {
            if (await mergeRecords(group.ids, library, page)) onGone()
          }}
        >
          {t('library.selection.merge')}
        </Button>
        <Button variant="quiet" onClick={onKeepApart}>
          {t('library.duplicates.keep')}
        </Button>
      </header>
      <ul>
        {records.value.map((record) => (
          <li key={record.id}>
            <a href={writeRoute({ ...homeRoute, record: record.id })}>
              {record.title || t('library.noTitle')}
            </a>
            <span class="view__hint">
              {[
                record.provider?.name,
                formatDate(record.publishedDateTime),
                formatList(record.topics),
                t('library.duplicates.saved', { date: formatDate(record.savedDateTime) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { t } from '@/lib/i18n/translate'
import type { Facets } from '@/lib/search/search-api'
import { SelectionBar } from '../bulk/SelectionBar'
import { BackupReminder } from '../health/BackupReminder'
import { DroppedNotice } from '../health/DroppedNotice'
import { FilterTokens } from '../search/FilterTokens'
import { SearchField } from '../search/SearchField'
import { SortSelect } from '../search/SortSelect'
import { hasFilters } from '../state/filters'
import { usePage } from '../state/page-state'
import { SyncNotice } from '../sync/SyncNotice'
import { TrashBar } from '../trash/TrashBar'
import { EmptyLibrary } from './EmptyLibrary'
import { ListStatus } from './ListStatus'
import { RecordList } from './RecordList'

interface ListColumnProps {
  facets: Facets | undefined
  showsImages: boolean
  reminderDays: number
}

/** Middle column: search, active filters, the rows, and the bar over them when some are selected. */
export function ListColumn({ facets, showsImages, reminderDays }: ListColumnProps) {
  const { list, route, selection } = usePage()
  const isTrash = route.value.view === 'trash'
  const isNarrowed = route.value.query.trim() !== '' || hasFilters(route.value.filters)
  const isEmpty = list.total.value === 0 && !list.isLoading.value
  const error = list.error.value
  return (
    <section class="column" aria-label={t(`library.view.${isTrash ? 'trash' : 'records'}`)}>
      <div class="column__head">
        {isTrash ? (
          <TrashBar />
        ) : (
          <>
            <div class="column__line">
              <SearchField facets={facets} />
              <SortSelect />
            </div>
            <FilterTokens facets={facets} />
            {selection.value.ids.size > 0 ? <SelectionBar /> : <ListStatus isNarrowed={isNarrowed} />}
          </>
        )}
      </div>
      {error ? (
        <div class="column__notice" role="alert">
          <Notice
            kind="danger"
            action={
              <Button variant="link" onClick={() => void list.reload()}>
                {t('common.retry')}
              </Button>
            }
          >
            {t(`error.${error.code}`, error.params)}
          </Notice>
        </div>
      ) : null}
      <DroppedNotice />
      <SyncNotice />
      {isTrash || reminderDays === 0 ? null : <BackupReminder days={reminderDays} />}
      {isEmpty && !error ? (
        <EmptyLibrary isNarrowed={isNarrowed} />
      ) : (
        <RecordList showsImages={showsImages} />
      )}
    </section>
  )
}

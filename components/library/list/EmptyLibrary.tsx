import { useSignal } from '@preact/signals'
import { Button } from '@/components/ui/Button'
import { LibraryIcon, SearchIcon, TrashIcon } from '@/components/ui/icons/icons'
import { t } from '@/lib/i18n/translate'
import { usePage } from '../state/page-state'
import { useServices } from '../state/services'

/** What stands there when nothing does: how to save the first article, or how to widen the search. */
export function EmptyLibrary({ isNarrowed }: { isNarrowed: boolean }) {
  const { saveSample } = useServices()
  const { go, actions, route } = usePage()
  const isBusy = useSignal(false)
  if (route.value.view === 'trash') {
    return (
      <div class="empty" data-testid="empty">
        <TrashIcon size={20} />
        <h2>{t('library.empty.trash')}</h2>
        <p>{t('library.empty.trashHint')}</p>
      </div>
    )
  }
  if (isNarrowed) {
    return (
      <div class="empty" data-testid="empty">
        <SearchIcon size={20} />
        <h2>{t('library.empty.noMatch')}</h2>
        <p>{t('library.empty.noMatchHint')}</p>
        <Button onClick={() => go({ query: '', filters: {} })}>{t('library.empty.showAll')}</Button>
      </div>
    )
  }
  return (
    <div class="empty" data-testid="empty">
      <LibraryIcon size={20} />
      <h2>{t('library.empty.title')}</h2>
      <p>{t('library.empty.how')}</p>
      <div class="empty__actions">
        <Button
          variant="primary"
          disabled={isBusy.value}
          data-testid="save-sample"
          onClick={async () => {
            isBusy.value = true
            try {
              go({ record: await saveSample() })
            } catch (error) {
              actions.fail(error)
            }
            isBusy.value = false
          }}
        >
          {t('library.empty.sample')}
        </Button>
        <Button onClick={() => go({ view: 'import' })}>{t('library.empty.import')}</Button>
      </div>
    </div>
  )
}

import { Button } from '@/components/ui/Button'
import { CloseIcon, UndoIcon } from '@/components/ui/icons/icons'
import { t } from '@/lib/i18n/translate'
import { useBulk } from '../bulk/use-bulk'
import { usePage } from '../state/page-state'
import { emptySelection } from '../state/selection'

/** What the trash is, and restoring what is selected in it. */
export function TrashBar() {
  const { list, selection } = usePage()
  const bulk = useBulk()
  const count = selection.value.ids.size
  const total = list.total.value ?? 0
  return (
    <>
      <h2 class="column__title">{t('library.view.trash')}</h2>
      <div class="status">
        <span role="status">
          {count > 0 ? t('library.selection.count', { n: count }) : t('library.trash.count', { n: total })}
        </span>
        {count > 0 ? (
          <span class="selection__acts">
            <Button
              icon={<UndoIcon />}
              data-testid="bulk-restore"
              onClick={() => void bulk.restore([...selection.value.ids])}
            >
              {t('library.trash.restore')}
            </Button>
            <Button
              variant="quiet"
              icon={<CloseIcon />}
              onClick={() => {
                selection.value = emptySelection
              }}
            >
              {t('library.selection.clear')}
            </Button>
          </span>
        ) : null}
      </div>
    </>
  )
}

import { useSignal } from '@preact/signals'
import { Button } from '@/components/ui/Button'
import { StarIcon } from '@/components/ui/icons/library-icons'
import { t } from '@/lib/i18n/translate'
import { ExportButton } from '../exports/ExportButton'
import { SaveSearchDialog } from '../search/SaveSearchDialog'
import { usePage } from '../state/page-state'

/** How many records there are, near spellings that were used, and the doors to keeping the search and to exporting all of it. */
export function ListStatus({ isNarrowed }: { isNarrowed: boolean }) {
  const { list } = usePage()
  const isSaving = useSignal(false)
  const total = list.total.value
  const text =
    total === undefined
      ? t('library.list.loading')
      : t(isNarrowed ? 'library.list.found' : 'library.list.count', { n: total })
  return (
    <div class="status">
      <span role="status" data-testid="status">
        {text}
        {list.corrections.value.map(({ typed, used }) => (
          <span key={typed}> {t('library.list.corrected', { typed, used })}</span>
        ))}
      </span>
      <span class="status__acts">
        {isNarrowed ? (
          <Button
            variant="quiet"
            icon={<StarIcon />}
            onClick={() => {
              isSaving.value = true
            }}
          >
            {t('library.saved.save')}
          </Button>
        ) : null}
        {total ? (
          <ExportButton
            variant="quiet"
            aria-keyshortcuts="e"
            data-testid="export-list"
            readIds={() => list.allIds()}
          >
            {t(isNarrowed ? 'library.list.exportFound' : 'library.list.exportAll')}
          </ExportButton>
        ) : null}
      </span>
      {isSaving.value ? (
        <SaveSearchDialog
          onClose={() => {
            isSaving.value = false
          }}
        />
      ) : null}
    </div>
  )
}

import { useSignal } from '@preact/signals'
import { Button } from '@/components/ui/Button'
import { StarIcon } from '@/components/ui/icons/library-icons'
import { t } from '@/lib/i18n/translate'
import { SaveSearchDialog } from '../search/SaveSearchDialog'
import { usePage } from '../state/page-state'

/** How many records there are, near spellings that were used, and the door to keeping the search. */
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

import { useSignal } from '@preact/signals'
import { Button } from '@/components/ui/Button'
import { ExportIcon } from '@/components/ui/icons/icons'
import { StarIcon } from '@/components/ui/icons/library-icons'
import { t } from '@/lib/i18n/translate'
import { ExportDialog } from '../exports/ExportDialog'
import { SaveSearchDialog } from '../search/SaveSearchDialog'
import { usePage } from '../state/page-state'

/** How many records there are, near spellings that were used, and the doors to keeping the search and to exporting all of it. */
export function ListStatus({ isNarrowed }: { isNarrowed: boolean }) {
  const { list, actions } = usePage()
  const isSaving = useSignal(false)
  const exported = useSignal<readonly string[] | undefined>(undefined)
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
          <Button
            variant="quiet"
            icon={<ExportIcon />}
            aria-keyshortcuts="e"
            data-testid="export-list"
            onClick={() =>
              list.allIds().then(
                (ids) => {
                  exported.value = ids
                },
                (error: unknown) => actions.fail(error),
              )
            }
          >
            {t(isNarrowed ? 'library.list.exportFound' : 'library.list.exportAll')}
          </Button>
        ) : null}
      </span>
      {isSaving.value ? (
        <SaveSearchDialog
          onClose={() => {
            isSaving.value = false
          }}
        />
      ) : null}
      {exported.value ? (
        <ExportDialog
          ids={exported.value}
          onClose={() => {
            exported.value = undefined
          }}
        />
      ) : null}
    </div>
  )
}

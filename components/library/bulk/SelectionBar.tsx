import './bulk.css'
import { useSignal } from '@preact/signals'
import { Button } from '@/components/ui/Button'
import { CloseIcon, ExportIcon, TagIcon, TrashIcon } from '@/components/ui/icons/icons'
import { t } from '@/lib/i18n/translate'
import { ExportDialog } from '../exports/export-dialog'
import { usePage } from '../state/page-state'
import { addAll, emptySelection } from '../state/selection'
import { BulkMenu } from './BulkMenu'
import { TopicsDialog } from './TopicsDialog'
import { useBulk } from './use-bulk'

/** What can be done with the selected rows. Everything here can be undone. */
export function SelectionBar() {
  const { selection, list } = usePage()
  const dialog = useSignal<'topics' | 'export' | undefined>(undefined)
  const bulk = useBulk()
  const count = selection.value.ids.size
  const total = list.total.value ?? 0
  const close = () => {
    dialog.value = undefined
  }
  return (
    <div
      class="selection"
      role="toolbar"
      aria-label={t('library.selection.label')}
      data-testid="selection-bar"
    >
      <span class="selection__count" role="status">
        {t('library.selection.count', { n: count })}
      </span>
      {count < total ? (
        <Button
          variant="link"
          data-testid="select-all"
          onClick={async () => {
            selection.value = addAll(selection.value, await list.allIds())
          }}
        >
          {t('library.selection.all', { n: total })}
        </Button>
      ) : null}
      <span class="selection__acts">
        <Button
          icon={<TagIcon />}
          data-testid="bulk-topics"
          onClick={() => {
            dialog.value = 'topics'
          }}
        >
          {t('library.selection.topics')}
        </Button>
        <BulkMenu />
        <Button
          icon={<ExportIcon />}
          data-testid="bulk-export"
          onClick={() => {
            dialog.value = 'export'
          }}
        >
          {t('common.export')}
        </Button>
        <Button icon={<TrashIcon />} data-testid="bulk-delete" onClick={() => void bulk.trash()}>
          {t('common.delete')}
        </Button>
        <Button
          variant="quiet"
          icon={<CloseIcon />}
          aria-keyshortcuts="Escape"
          onClick={() => {
            selection.value = emptySelection
          }}
        >
          {t('library.selection.clear')}
        </Button>
      </span>
      {dialog.value === 'topics' ? <TopicsDialog onClose={close} /> : null}
      {dialog.value === 'export' ? <ExportDialog ids={[...selection.value.ids]} onClose={close} /> : null}
    </div>
  )
}

import { useSignal } from '@preact/signals'
import { Button } from '@/components/ui/Button'
import { CopyIcon, ExportIcon, TrashIcon, UndoIcon } from '@/components/ui/icons/icons'
import { t } from '@/lib/i18n/translate'
import type { ClipRecord } from '@/lib/record/record-schema'
import { useBulk } from '../bulk/use-bulk'
import { ExportDialog } from '../exports/export-dialog'
import { usePage } from '../state/page-state'
import { useServices } from '../state/services'

/** Export, copy, delete for one record; in the trash, restore. */
export function RecordActions({ record }: { record: ClipRecord }) {
  const { files } = useServices()
  const { route, actions, go } = usePage()
  const bulk = useBulk()
  const isExporting = useSignal(false)
  async function copy(): Promise<void> {
    try {
      const { text } = await files.writeText(record)
      await navigator.clipboard.writeText(text)
      actions.say(t('library.record.copied'))
    } catch (error) {
      actions.fail(error)
    }
  }
  if (route.value.view === 'trash') {
    return (
      <Button
        icon={<UndoIcon />}
        data-testid="restore"
        onClick={() => {
          go({ record: undefined }, { replace: true })
          void bulk.restore([record.id])
        }}
      >
        {t('library.trash.restore')}
      </Button>
    )
  }
  return (
    <>
      <Button variant="quiet" icon={<CopyIcon />} data-testid="copy" onClick={() => void copy()}>
        {t('library.record.copy')}
      </Button>
      <Button
        variant="quiet"
        icon={<ExportIcon />}
        data-testid="export"
        onClick={() => {
          isExporting.value = true
        }}
      >
        {t('common.export')}
      </Button>
      <Button
        variant="quiet"
        icon={<TrashIcon />}
        data-testid="delete"
        onClick={() => void bulk.trash([record.id])}
      >
        {t('common.delete')}
      </Button>
      {isExporting.value ? (
        <ExportDialog
          ids={[record.id]}
          onClose={() => {
            isExporting.value = false
          }}
        />
      ) : null}
    </>
  )
}

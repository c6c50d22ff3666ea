import { useSignal } from '@preact/signals'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { Select } from '@/components/ui/Select'
import { t } from '@/lib/i18n/translate'
import { usePage } from '../state/page-state'
import { useServices } from '../state/services'

interface ExportDialogProps {
  ids: readonly string[]
  onClose: () => void
}

/** Asks for the format and writes the file, with progress. */
export function ExportDialog({ ids, onClose }: ExportDialogProps) {
  const { files } = useServices()
  const { actions } = usePage()
  const formats = files.formats()
  const format = useSignal(formats[0]?.id ?? '')
  function start(): void {
    onClose()
    let withoutNote = 0
    const texts = {
      running: t('library.export.running', { n: ids.length }),
      done: t('library.export.done', { n: ids.length }),
    }
    void actions
      .run(texts, async (options) => {
        withoutNote = (await files.exportMany(ids, format.value, options)).withoutNote
      })
      .then(() => {
        if (withoutNote > 0) actions.say(t('private.export.leftOut', { n: withoutNote }))
      })
  }
  return (
    <Dialog
      title={t('library.export.title', { n: ids.length })}
      onClose={onClose}
      testId="export-dialog"
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" onClick={start} data-testid="start-export">
            {t('common.export')}
          </Button>
        </>
      }
    >
      <Select
        label={t('library.export.format')}
        value={format.value}
        options={formats.map(({ id, name }) => ({ value: id, label: name }))}
        hint={t('library.export.hint')}
        onChange={(next) => {
          format.value = next
        }}
      />
    </Dialog>
  )
}

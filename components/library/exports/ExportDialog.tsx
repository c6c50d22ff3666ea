import './exports.css'
import { useSignal } from '@preact/signals'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { PencilIcon } from '@/components/ui/icons/icons'
import { Select } from '@/components/ui/Select'
import { t } from '@/lib/i18n/translate'
import type { ExportPlace } from '../state/file-services'
import { usePage } from '../state/page-state'
import { useServices } from '../state/services'
import { PlaceField } from './PlaceField'
import { TemplateEditor } from './TemplateEditor'
import { isGoodTemplate } from './template-edit'
import { useExport } from './use-export'
import { useTemplate } from './use-template'

interface ExportDialogProps {
  ids: readonly string[]
  onClose: () => void
}

/** Asks for format, template and place, and writes the files, with progress. */
export function ExportDialog({ ids, onClose }: ExportDialogProps) {
  const { files } = useServices()
  const { actions } = usePage()
  const formats = files.formats()
  const format = useSignal(formats[0]?.id ?? '')
  const place = useSignal<ExportPlace>('zip')
  const isNewFolder = useSignal(false)
  const startExport = useExport()
  const { template, loaded, load, save } = useTemplate(format.value)
  const hasTemplate = formats.find(({ id }) => id === format.value)?.hasTemplate === true
  const edited = template.value
  const first = ids[0]

  async function start(): Promise<void> {
    const wish = {
      ids,
      format: format.value,
      place: hasTemplate ? place.value : 'zip',
      isNewFolder: isNewFolder.value,
    }
    // The browser's own dialog opens only straight from the click, so the template is kept after it.
    const keep = edited
    const began = startExport(wish, keep && (() => save(keep)))
    if (await began) onClose()
  }
  return (
    <Dialog
      title={t('library.export.title', { n: ids.length })}
      onClose={onClose}
      testId="export-dialog"
      isWide={edited !== undefined}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            disabled={edited !== undefined && !isGoodTemplate(edited)}
            onClick={() => {
              start().catch((error: unknown) => actions.fail(error))
            }}
            data-testid="start-export"
          >
            {t('common.export')}
          </Button>
        </>
      }
    >
      <div class="form">
        <Select
          label={t('library.export.format')}
          value={format.value}
          options={formats.map(({ id, name }) => ({ value: id, label: name }))}
          data-testid="export-format"
          hint={hasTemplate ? undefined : t('library.export.hint')}
          onChange={(next) => {
            format.value = next
          }}
        />
        {hasTemplate ? (
          <PlaceField
            place={place.value}
            isNewFolder={isNewFolder.value}
            onChange={(next, isNew) => {
              place.value = next
              isNewFolder.value = isNew
            }}
          />
        ) : null}
        {hasTemplate && first && edited && loaded.value ? (
          <TemplateEditor
            id={first}
            template={edited}
            {...loaded.value}
            onChange={(next) => {
              template.value = next
            }}
          />
        ) : null}
        {hasTemplate && !edited ? (
          <Button icon={<PencilIcon />} data-testid="edit-template" onClick={() => void load()}>
            {t('files.template.edit')}
          </Button>
        ) : null}
      </div>
    </Dialog>
  )
}

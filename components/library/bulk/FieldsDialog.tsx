import { useSignal } from '@preact/signals'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { Select } from '@/components/ui/Select'
import { TextField } from '@/components/ui/TextField'
import { t } from '@/lib/i18n/translate'
import { usePage } from '../state/page-state'
import { type FieldChoice, fieldChoices, parseFieldEdit } from './field-edit'
import { useBulk } from './use-bulk'

/** Sets one field of all selected records. */
export function FieldsDialog({ onClose }: { onClose: () => void }) {
  const { selection } = usePage()
  const bulk = useBulk()
  const field = useSignal<FieldChoice>('category')
  const value = useSignal('')
  const edit = parseFieldEdit(field.value, value.value)
  return (
    <Dialog
      title={t('library.fieldsDialog.title', { n: selection.value.ids.size })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            disabled={!edit}
            onClick={() => {
              if (edit) void bulk.setFields(edit)
              onClose()
            }}
          >
            {t('library.dialog.apply')}
          </Button>
        </>
      }
    >
      <div class="form">
        <Select
          label={t('library.fieldsDialog.field')}
          value={field.value}
          options={fieldChoices.map((choice) => ({ value: choice, label: t(`library.field.${choice}`) }))}
          onChange={(choice) => {
            field.value = choice
            value.value = choice === 'type' ? 'article' : ''
          }}
        />
        {field.value === 'type' ? (
          <Select
            label={t('library.fieldsDialog.value')}
            value={value.value}
            options={[
              { value: 'article', label: t('library.type.article') },
              { value: 'video', label: t('library.type.video') },
            ]}
            onChange={(next) => {
              value.value = next
            }}
          />
        ) : (
          <TextField
            label={t('library.fieldsDialog.value')}
            hint={t('library.fieldsDialog.empty')}
            error={edit ? undefined : t('library.invalid.number')}
            value={value.value}
            onInput={(next) => {
              value.value = next
            }}
          />
        )}
      </div>
    </Dialog>
  )
}

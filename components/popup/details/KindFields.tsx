import { Select } from '@/components/ui/Select'
import { TextField } from '@/components/ui/TextField'
import { t } from '@/lib/i18n/translate'
import { touch, usePopup } from '../popup-context'
import { Provenance } from './Provenance'

/** Type, category, language and section. */
export function KindFields() {
  const { model } = usePopup()
  const record = model.record.value
  return (
    <div class="part">
      <div class="pair">
        <Select
          label={t('popup.details.type')}
          value={record.type ?? 'article'}
          options={[
            { value: 'article', label: t('popup.details.type.article') },
            { value: 'video', label: t('popup.details.type.video') },
          ]}
          data-testid="details-type"
          onChange={(type) => touch(model, { type })}
        />
        <TextField
          label={t('popup.details.category')}
          value={record.category ?? ''}
          data-testid="details-category"
          onInput={(category) => touch(model, { category })}
        />
      </div>
      <div class="pair">
        <TextField
          label={t('popup.details.language')}
          value={record.language ?? ''}
          data-testid="details-language"
          onInput={(language) => touch(model, { language })}
        />
        <TextField
          label={t('popup.details.section')}
          value={record.section ?? ''}
          dir="auto"
          data-testid="details-section"
          onInput={(section) => touch(model, { section })}
        />
      </div>
      <Provenance
        field="language"
        current={record.language ?? ''}
        onUse={(language) => touch(model, { language })}
      />
    </div>
  )
}

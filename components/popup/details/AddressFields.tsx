import { useSignal } from '@preact/signals'
import { TextField } from '@/components/ui/TextField'
import { type TextKey, t } from '@/lib/i18n/translate'
import { isHttpAddress } from '@/lib/record/http-address'
import { touch, usePopup } from '../popup-context'
import { Provenance } from './Provenance'

type AddressField = 'webUrl' | 'originalUrl' | 'ampWebUrl' | 'cdnAmpWebUrl'

/** The addresses of the article; the two of AMP only where there are any. */
export function AddressFields() {
  const { model } = usePopup()
  const record = model.record.value
  return (
    <>
      <AddressInput field="webUrl" label="popup.details.webUrl" />
      <AddressInput field="originalUrl" label="popup.details.originalUrl" />
      {record.ampWebUrl === undefined ? null : (
        <AddressInput field="ampWebUrl" label="popup.details.ampWebUrl" />
      )}
      {record.cdnAmpWebUrl === undefined ? null : (
        <AddressInput field="cdnAmpWebUrl" label="popup.details.cdnAmpWebUrl" />
      )}
    </>
  )
}

function AddressInput({ field, label }: { field: AddressField; label: TextKey }) {
  const { model } = usePopup()
  const known = model.record.value[field] ?? ''
  // Half typed addresses stay in the field; only whole ones reach the record.
  const half = useSignal<string | undefined>(undefined)

  function change(typed: string): void {
    const isWhole = typed === '' || isHttpAddress(typed)
    half.value = isWhole ? undefined : typed
    if (isWhole) touch(model, { [field]: typed })
  }

  return (
    <div class="part">
      <TextField
        label={t(label)}
        inputMode="url"
        dir="ltr"
        value={half.value ?? known}
        error={half.value === undefined ? undefined : t('popup.details.notAddress')}
        data-testid={`details-${field}`}
        onInput={change}
      />
      <Provenance field={field} current={known} onUse={change} />
    </div>
  )
}

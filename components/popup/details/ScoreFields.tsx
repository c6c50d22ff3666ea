import { useSignal } from '@preact/signals'
import { TextField } from '@/components/ui/TextField'
import { t } from '@/lib/i18n/translate'
import { touch, usePopup } from '../popup-context'

/** Quality and heat: prefilled by their scores, and whatever number the user writes instead. */
export function ScoreFields() {
  const { model } = usePopup()
  const { quality = 0, heat = -1 } = model.record.value
  return (
    <div class="pair">
      <ScoreInput
        label={t('popup.details.quality')}
        hint={t('popup.details.quality.hint')}
        value={quality}
        least={0}
        testId="quality"
        onChange={(next) => touch(model, { quality: next })}
      />
      <ScoreInput
        label={t('popup.details.heat')}
        hint={t('popup.details.heat.hint')}
        value={heat}
        least={-1}
        testId="heat"
        onChange={(next) => touch(model, { heat: next })}
      />
    </div>
  )
}

interface ScoreInputProps {
  label: string
  hint: string
  value: number
  least: number
  testId: string
  onChange: (value: number) => void
}

function ScoreInput({ label, hint, value, least, testId, onChange }: ScoreInputProps) {
  // What is no number yet stays in the field and does not reach the record.
  const half = useSignal<string | undefined>(undefined)
  return (
    <TextField
      label={label}
      hint={hint}
      type="number"
      inputMode="numeric"
      min={least}
      step={1}
      value={half.value ?? String(value)}
      error={half.value === undefined ? undefined : t('popup.details.notNumber')}
      data-testid={testId}
      onInput={(typed) => {
        const number = Number(typed)
        const isNumber = typed.trim() !== '' && Number.isSafeInteger(number) && number >= least
        half.value = isNumber ? undefined : typed
        if (isNumber) onChange(number)
      }}
    />
  )
}

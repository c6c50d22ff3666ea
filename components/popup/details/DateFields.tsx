import { useSignal } from '@preact/signals'
import { TextField } from '@/components/ui/TextField'
import { t } from '@/lib/i18n/translate'
import { dateTimeSchema } from '@/lib/record/date-time'
import { formatDay } from '../format-date'
import { touch, usePopup } from '../popup-context'
import { Provenance } from './Provenance'
import { splitDateTime, writeDateTime } from './typed-date'

/** When it was published: a day, and a time in UTC where one is known. */
export function DateFields() {
  const { model } = usePopup()
  const record = model.record.value
  const known = record.publishedDateTime ?? ''
  const typed = useSignal(splitDateTime(known))
  const written = useSignal(known)
  // A late reading, or a candidate that was picked, shows here unless the user is typing another date.
  if (written.value !== known) {
    written.value = known
    typed.value = splitDateTime(known)
  }

  function change(next: { day: string; time: string }): void {
    typed.value = next
    const date = writeDateTime(next)
    if (date === undefined) return
    written.value = date ?? ''
    touch(model, { publishedDateTime: date })
  }

  return (
    <div class="part">
      <div class="pair">
        <TextField
          label={t('popup.details.published')}
          type="date"
          value={typed.value.day}
          data-testid="details-day"
          onInput={(day) => change({ ...typed.value, day })}
        />
        <TextField
          label={t('popup.details.publishedTime')}
          placeholder="13:45"
          value={typed.value.time}
          data-testid="details-time"
          error={writeDateTime(typed.value) === undefined ? t('popup.details.notDate') : undefined}
          onInput={(time) => change({ ...typed.value, time })}
        />
      </div>
      {record.publishedZoneUnknown ? <p class="field__hint">{t('popup.details.zoneUnknown')}</p> : null}
      {record.modifiedDateTime ? (
        <p class="field__hint">{t('popup.details.modified', { date: formatDay(record.modifiedDateTime) })}</p>
      ) : null}
      <Provenance
        field="publishedDateTime"
        current={known}
        onUse={(value) => {
          const date = dateTimeSchema.safeParse(value)
          if (date.success) touch(model, { publishedDateTime: date.data })
        }}
      />
    </div>
  )
}

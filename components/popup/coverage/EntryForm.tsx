import { useSignal } from '@preact/signals'
import { TextArea } from '@/components/ui/TextArea'
import { TextField } from '@/components/ui/TextField'
import { t } from '@/lib/i18n/translate'
import type { Related } from '@/lib/record/related-schema'
import { splitDateTime, writeDateTime } from '../details/typed-date'
import { usePopup } from '../popup-context'
import { updateEntry } from './entries'

/** What an entry's source did not give, for typing. */
export function EntryForm({ entry }: { entry: Related }) {
  const { model } = usePopup()
  const known = splitDateTime(entry.publishedDateTime ?? '')
  const day = useSignal(known.day)
  const written = writeDateTime({ day: day.value, time: '' })

  function changeDay(typed: string): void {
    day.value = typed
    const isKnownDay = typed === known.day
    const date = writeDateTime({ day: typed, time: isKnownDay ? known.time : '' })
    if (date === undefined) return
    updateEntry(model, entry.id, (current) => {
      const { publishedDateTime: _old, ...others } = current
      return date === null ? others : { ...others, publishedDateTime: date }
    })
  }

  return (
    <div class="entry__form">
      <TextField
        label={t('popup.coverage.entryTitle')}
        value={entry.title}
        dir="auto"
        data-testid="entry-title"
        onInput={(title) => updateEntry(model, entry.id, (current) => ({ ...current, title }))}
      />
      <div class="pair">
        <TextField
          label={t('popup.coverage.entrySite')}
          value={entry.provider?.name ?? ''}
          dir="auto"
          data-testid="entry-site"
          onInput={(name) =>
            updateEntry(model, entry.id, (current) => ({
              ...current,
              provider: { domain: '', ...current.provider, name },
            }))
          }
        />
        <TextField
          label={t('popup.coverage.entryDate')}
          type="date"
          value={day.value}
          error={written === undefined ? t('popup.details.notDate') : undefined}
          data-testid="entry-day"
          onInput={changeDay}
        />
      </div>
      <TextArea
        label={t('popup.coverage.entryExcerpt')}
        maxRows={4}
        value={entry.excerpt ?? ''}
        dir="auto"
        data-testid="entry-excerpt"
        onInput={(excerpt) =>
          updateEntry(model, entry.id, ({ excerpt: _old, ...others }) =>
            excerpt === '' ? others : { ...others, excerpt },
          )
        }
      />
    </div>
  )
}

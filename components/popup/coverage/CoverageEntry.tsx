import { useSignal } from '@preact/signals'
import { Button, IconButton } from '@/components/ui/Button'
import { CloseIcon, PencilIcon } from '@/components/ui/icons/icons'
import { t } from '@/lib/i18n/translate'
import { parseHttpAddress } from '@/lib/record/http-address'
import type { Related } from '@/lib/record/related-schema'
import { formatDay } from '../format-date'
import { usePopup } from '../popup-context'
import { EntryForm } from './EntryForm'
import { removeEntry, titleOf } from './entries'
import { askAndReadEntry, type EntryReadings } from './read-entry'

export interface CoverageEntryProps {
  entry: Related
  readings: EntryReadings
}

/** One linked article: what is known of it, and what is missing, to read or to type. */
export function CoverageEntry({ entry, readings }: CoverageEntryProps) {
  const { model, services } = usePopup()
  const isOpen = useSignal(false)
  const reading = readings.value.get(entry.id)
  const title = titleOf(entry)
  const canRead = entry.isRead === false && parseHttpAddress(entry.webUrl ?? '') !== undefined
  return (
    <li class="entry" data-testid="entry">
      <div class="entry__line">
        <span class="entry__text">
          <bdi class="entry__title" title={title}>
            {title}
          </bdi>
          <span class="entry__meta">
            <bdi>{entry.provider?.name || entry.provider?.domain}</bdi>
            {entry.publishedDateTime ? ` · ${formatDay(entry.publishedDateTime)}` : null}
            {entry.isRead === false ? ` · ${t('popup.coverage.notRead')}` : null}
          </span>
        </span>
        {canRead ? (
          <Button
            variant="link"
            aria-label={t('popup.coverage.readNamed', { title })}
            title={t('popup.coverage.whyHost')}
            disabled={reading === 'reading'}
            onClick={() => askAndReadEntry(model, services, readings, entry)}
            data-testid="entry-read"
          >
            {t(reading === 'reading' ? 'popup.coverage.reading' : 'popup.coverage.read')}
          </Button>
        ) : null}
        <IconButton
          label={t('popup.coverage.edit', { title })}
          aria-expanded={isOpen.value}
          onClick={() => {
            isOpen.value = !isOpen.value
          }}
          data-testid="entry-edit"
        >
          <PencilIcon />
        </IconButton>
        <IconButton
          label={t('common.removeItem', { item: title })}
          onClick={() => removeEntry(model, entry)}
          data-testid="entry-remove"
        >
          <CloseIcon />
        </IconButton>
      </div>
      {reading !== undefined && reading !== 'reading' ? (
        <p class="entry__error" role="alert">
          {t(`error.${reading.code}`, reading.params)}
        </p>
      ) : null}
      {isOpen.value ? <EntryForm entry={entry} /> : null}
    </li>
  )
}

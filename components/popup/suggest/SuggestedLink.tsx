import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { PlusIcon } from '@/components/ui/icons/icons'
import { t } from '@/lib/i18n/translate'
import { parseHttpAddress } from '@/lib/record/http-address'
import { registrableDomain } from '@/lib/record/registrable-domain'
import type { RelatedSuggestion } from '@/lib/suggest/suggest-api'
import { formatDay } from '../format-date'
import { DismissButton } from './DismissButton'
import { isDismissKey } from './walk'
import { percentOf, whyText } from './why'

export interface SuggestedLinkProps {
  suggestion: RelatedSuggestion
  onTake: () => void
  onDismiss: () => void
}

/** One article that may tell the same story: how sure that is, and on focus why. */
export function SuggestedLink({ suggestion, onTake, onDismiss }: SuggestedLinkProps) {
  const { title, url, record, source, confidence, reasons } = suggestion
  const id = useId()
  const isFocused = useSignal(false)
  const why = whyText(reasons)
  const isSame = reasons.some(({ kind }) => kind === 'sameText')
  const percent = percentOf(confidence)
  const site = record?.provider?.name || registrableDomain(parseHttpAddress(url)?.hostname ?? '')
  const meta = [
    site,
    record?.publishedDateTime ? formatDay(record.publishedDateTime) : '',
    source === 'saved' ? '' : t(`suggest.kind.${source}`),
  ]
  return (
    <li class="offer" data-testid="suggested-link">
      <div class="offer__line">
        <button
          type="button"
          class="offer__take"
          data-suggestion
          title={why}
          aria-describedby={`${id}-sure ${id}-why`}
          aria-keyshortcuts="Enter Delete"
          onClick={onTake}
          onFocus={() => {
            isFocused.value = true
          }}
          onBlur={() => {
            isFocused.value = false
          }}
          onKeyDown={(event) => {
            if (!isDismissKey(event)) return
            event.preventDefault()
            onDismiss()
          }}
        >
          <PlusIcon />
          <span class="offer__text">
            <bdi class="offer__title">{title || url}</bdi>
            <span class="offer__meta">{meta.filter(Boolean).join(' · ')}</span>
          </span>
        </button>
        <span class={isSame ? 'offer__sure offer__sure--same' : 'offer__sure'} aria-hidden="true">
          {isSame ? t('suggest.sameText') : t('suggest.percent', { n: percent })}
        </span>
        <DismissButton label={t('suggest.dismissLink', { title: title || url })} onDismiss={onDismiss} />
      </div>
      <span id={`${id}-sure`} hidden>
        {isSame ? t('suggest.sameText') : t('suggest.sure', { n: percent })}
      </span>
      <p id={`${id}-why`} class="suggest__why" hidden={!isFocused.value} data-testid="link-why">
        {why}
      </p>
    </li>
  )
}

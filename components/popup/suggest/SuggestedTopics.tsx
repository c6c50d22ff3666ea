import './suggest.css'
import { useSignal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'
import { PlusIcon } from '@/components/ui/icons/icons'
import { t } from '@/lib/i18n/translate'
import { usePopup } from '../popup-context'
import { dismissTopic, openTopics, takeTopic } from './answers'
import { DismissButton } from './DismissButton'
import { topicDigit } from './topic-digit'
import { focusPlace, isDismissKey } from './walk'
import { whyText } from './why'

/** Topics that fit the article, each one press of Alt and its digit away. */
export function SuggestedTopics() {
  const popup = usePopup()
  const id = useId()
  const list = useRef<HTMLUListElement>(null)
  const focused = useSignal(-1)
  const topics = openTopics(popup.model)
  const why = whyText(topics[focused.value]?.reasons ?? [])

  useEffect(() => {
    const isMac = /Mac|iP(hone|ad)/.test(navigator.platform)
    function handleKey(event: KeyboardEvent): void {
      const digit = topicDigit(event, isMac)
      const suggestion = digit === undefined ? undefined : openTopics(popup.model)[digit]
      if (!suggestion) return
      event.preventDefault()
      takeTopic(popup, suggestion)
    }
    document.addEventListener('keydown', handleKey)
    return () => document.removeEventListener('keydown', handleKey)
  }, [popup])

  if (topics.length === 0) return null

  /** Focus stays in the row, where it was in it. */
  function keepFocus(index: number): void {
    const area = list.current?.closest('section')
    if (area && list.current?.contains(document.activeElement)) focusPlace(area, index)
  }

  return (
    <div class="suggest">
      <ul ref={list} class="suggest__topics" aria-label={t('suggest.topics')} data-testid="suggested-topics">
        <li class="suggest__label" aria-hidden="true">
          {t('suggest.label')}
        </li>
        {topics.map((suggestion, index) => (
          <li key={suggestion.topic} class="chip">
            <button
              type="button"
              class="chip__add"
              data-suggestion
              data-testid="suggested-topic"
              title={whyText(suggestion.reasons)}
              aria-keyshortcuts={`Alt+${index + 1} Delete`}
              aria-describedby={focused.value === index ? `${id}-why` : undefined}
              onClick={() => {
                keepFocus(index)
                takeTopic(popup, suggestion)
              }}
              onFocus={() => {
                focused.value = index
              }}
              onBlur={() => {
                focused.value = -1
              }}
              onKeyDown={(event) => {
                if (!isDismissKey(event)) return
                event.preventDefault()
                keepFocus(index)
                dismissTopic(popup, suggestion)
              }}
            >
              <PlusIcon />
              <bdi>{suggestion.topic}</bdi>
              <kbd>{index + 1}</kbd>
            </button>
            <DismissButton
              label={t('suggest.dismissTopic', { topic: suggestion.topic })}
              onDismiss={() => dismissTopic(popup, suggestion)}
            />
          </li>
        ))}
      </ul>
      {why ? (
        <p id={`${id}-why`} class="suggest__why" data-testid="suggest-why">
          {why}
        </p>
      ) : null}
    </div>
  )
}

import './suggest.css'
import { useRef } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { t } from '@/lib/i18n/translate'
import type { RelatedSuggestion } from '@/lib/suggest/suggest-api'
import { usePopup } from '../popup-context'
import { dismissRelated, openRelated, takeRelated } from './answers'
import { SuggestedLink } from './SuggestedLink'
import { focusPlace } from './walk'

/** Other articles that may tell the same story, from the library, the article's links and open tabs. */
export function SuggestedCoverage() {
  const popup = usePopup()
  const list = useRef<HTMLUListElement>(null)
  const offers = openRelated(popup.model)
  const later = savedLater(offers, popup.model.saved.value?.savedDateTime)
  if (offers.length === 0) return null

  function answer(act: () => void, index: number): void {
    const area = list.current?.closest('section')
    if (area && list.current?.contains(document.activeElement)) focusPlace(area, index)
    act()
  }

  return (
    <div class="suggest">
      <div class="suggest__head">
        <h3 class="suggest__label" data-testid="suggest-head">
          {later.length > 0 ? t('suggest.later', { n: later.length }) : t('suggest.label')}
        </h3>
        {later.length > 1 ? (
          <Button
            variant="link"
            onClick={() => {
              for (const offer of later) takeRelated(popup, offer)
            }}
            data-testid="link-all"
          >
            {t('suggest.linkAll')}
          </Button>
        ) : null}
      </div>
      <ul ref={list} class="offers" aria-label={t('suggest.coverage')} data-testid="suggested-coverage">
        {offers.map((offer, index) => (
          <SuggestedLink
            key={offer.key}
            suggestion={offer}
            onTake={() => answer(() => takeRelated(popup, offer), index)}
            onDismiss={() => answer(() => dismissRelated(popup, offer), index)}
          />
        ))}
      </ul>
    </div>
  )
}

/** Those that came to the library after the article that is open. */
function savedLater(offers: readonly RelatedSuggestion[], saved: string | undefined): RelatedSuggestion[] {
  if (saved === undefined) return []
  const at = Date.parse(saved)
  return offers.filter(({ record }) => Date.parse(record?.savedDateTime ?? '') > at)
}

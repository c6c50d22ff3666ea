import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { t } from '@/lib/i18n/translate'
import { usePopup } from '../popup-context'
import { SuggestedCoverage } from '../suggest/SuggestedCoverage'
import { walkSuggestions } from '../suggest/walk'
import { CoverageEntry } from './CoverageEntry'
import { CoverageFinder } from './CoverageFinder'
import { createEntryReadings, readEntry } from './read-entry'
import { useWish } from './use-wish'

/** Other coverage of the same story: what is linked, and the field that links more. */
export function CoverageSection() {
  const { model, services } = usePopup()
  const readings = useMemo(createEntryReadings, [])
  const isTabsWished = useSignal(false)
  const { related } = model.record.value
  useWish((wish) => {
    if (wish.kind === 'openTabs') {
      isTabsWished.value = true
      return true
    }
    const entry = model.record.value.related.find(({ webUrl }) => webUrl === wish.url)
    if (entry) void readEntry(model, services, readings, entry)
    return entry !== undefined
  })
  return (
    // Arrows lead from the field to its suggestions.
    <section
      class="part"
      aria-label={t('popup.coverage')}
      onKeyDown={(event) => walkSuggestions(event, event.currentTarget)}
    >
      <h2 class="field__label">{t('popup.coverage')}</h2>
      {related.length > 0 ? (
        <ul class="entries" aria-label={t('popup.coverage')}>
          {related.map((entry) => (
            <CoverageEntry key={entry.id} entry={entry} readings={readings} />
          ))}
        </ul>
      ) : null}
      <SuggestedCoverage />
      <CoverageFinder isTabsWished={isTabsWished.value} />
    </section>
  )
}

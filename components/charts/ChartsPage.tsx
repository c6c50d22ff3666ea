import { usePage } from '@/components/library/state/page-state'
import { t } from '@/lib/i18n/translate'
import { GraphSection } from './GraphSection'
import { OverTimeSection } from './OverTimeSection'
import { ProvidersSection } from './ProvidersSection'
import { StorySection } from './StorySection'
import './charts.css'

/** What the collection is about, drawn and as numbers. */
export function ChartsPage() {
  const { list } = usePage()
  return (
    <div class="view">
      <header class="view__head">
        <h1>{t('library.view.charts')}</h1>
        {list.total.value === 0 ? <p class="view__hint">{t('library.charts.nothing')}</p> : null}
      </header>
      <OverTimeSection />
      <StorySection />
      <ProvidersSection />
      <GraphSection />
    </div>
  )
}

import { useSignal } from '@preact/signals'
import { usePage } from '@/components/library/state/page-state'
import { useServices } from '@/components/library/state/services'
import { Checkbox } from '@/components/ui/Checkbox'
import { formatMonth } from '@/lib/i18n/format-date'
import { t } from '@/lib/i18n/translate'
import type { Search, SearchFilters } from '@/lib/search/search-api'
import { ChartFrame } from './ChartFrame'
import { LineChart, LineLegend } from './LineChart'
import { buildMonthChart } from './month-series'
import { useLoaded } from './use-loaded'

const topicsShown = 5

/** Articles by month of publication: all, and the topics that stand most often. */
export function OverTimeSection() {
  const { search } = useServices()
  const { actions } = usePage()
  const isPublishedOnly = useSignal(false)
  const { value: chart, hasFailed } = useLoaded(String(isPublishedOnly.value), () =>
    readChart(search, isPublishedOnly.value ? { isPublished: true } : {}),
  )
  const { months = [], series = [] } = chart ?? {}
  const title = t('library.charts.overTime')
  return (
    <ChartFrame
      title={title}
      fileName="articles-over-time"
      head={[t('library.charts.month'), ...series.map(({ name }) => name)]}
      hasFailed={hasFailed}
      {...(isPublishedOnly.value ? { nothing: t('library.charts.nonePublished') } : {})}
      rows={chart?.months.map((month, index) => [
        formatMonth(month),
        ...series.map(({ values }) => values[index] ?? 0),
      ])}
      onError={(error) => actions.fail(error)}
      tools={
        <Checkbox
          label={t('library.charts.publishedOnly')}
          checked={isPublishedOnly.value}
          onChange={(checked) => {
            isPublishedOnly.value = checked
          }}
        />
      }
    >
      <LineLegend chart={{ months, series }} />
      <LineChart chart={{ months, series }} label={title} />
    </ChartFrame>
  )
}

async function readChart(search: Search, filters: SearchFilters) {
  const all = await search.facets('', filters)
  const topics = all.topics.filter(({ value }) => value !== '').slice(0, topicsShown)
  const named = [{ name: t('library.charts.all'), months: all.months }]
  for (const { value } of topics) {
    const { months } = await search.facets('', { ...filters, topics: [value] })
    named.push({ name: value, months })
  }
  return buildMonthChart(named)
}

import { usePage } from '@/components/library/state/page-state'
import { useServices } from '@/components/library/state/services'
import { t } from '@/lib/i18n/translate'
import { BarChart } from './BarChart'
import { ChartFrame } from './ChartFrame'
import { useLoaded } from './use-loaded'

const barsShown = 15

/** The sites that most articles come from. */
export function ProvidersSection() {
  const { search } = useServices()
  const { actions } = usePage()
  const { value: providers, hasFailed } = useLoaded('', async () => (await search.facets('')).providers)
  const bars = (providers ?? [])
    .slice(0, barsShown)
    .map(({ value, name, count }) => ({ name: name || value, value: count }))
  const title = t('library.charts.providers')
  return (
    <ChartFrame
      title={title}
      fileName="top-sites"
      head={[t('library.field.provider'), t('library.list.label')]}
      hasFailed={hasFailed}
      rows={providers?.map(({ value, name, count }) => [name || value, count])}
      onError={(error) => actions.fail(error)}
    >
      <BarChart bars={bars} label={title} />
    </ChartFrame>
  )
}

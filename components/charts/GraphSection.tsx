import { usePage } from '@/components/library/state/page-state'
import { useServices } from '@/components/library/state/services'
import { t } from '@/lib/i18n/translate'
import { ChartFrame } from './ChartFrame'
import { GraphChart } from './GraphChart'
import { buildLinkGraph } from './link-graph'
import { useLoaded } from './use-loaded'

/** Records read for the graph: the newest with coverage. */
const recordsRead = 600

/** Which articles link to which. */
export function GraphSection() {
  const { search, library } = useServices()
  const { go, actions } = usePage()
  const { value: graph, hasFailed } = useLoaded('', async () => {
    const { ids } = await search.search('', {
      filters: { isLinked: true },
      sort: 'saved',
      limit: recordsRead,
    })
    const records = await library.getMany(ids)
    const targets = await library.list({ limit: recordsRead })
    const byId = new Map([...records, ...targets.records].map((record) => [record.id, record]))
    return buildLinkGraph([...byId.values()])
  })
  const title = t('library.charts.graph')
  return (
    <ChartFrame
      title={title}
      hint={t('library.charts.graphHint')}
      fileName="linked-coverage"
      head={[t('library.field.title'), t('library.field.provider'), t('library.charts.links')]}
      hasFailed={hasFailed}
      nothing={t('library.charts.noLinks')}
      rows={graph?.nodes.map(({ title: name, site, degree }) => [name, site, degree])}
      onError={(error) => actions.fail(error)}
    >
      {graph ? (
        <GraphChart graph={graph} label={title} onOpen={(id) => go({ view: 'records', record: id })} />
      ) : null}
    </ChartFrame>
  )
}

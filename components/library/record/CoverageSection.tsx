import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { t } from '@/lib/i18n/translate'
import type { ClipRecord } from '@/lib/record/record-schema'
import { relatedAddresses } from '@/lib/record/related-addresses'
import { usePage } from '../state/page-state'
import { useServices } from '../state/services'
import { CoverageAdd } from './CoverageAdd'
import { CoverageRow } from './CoverageRow'
import './timeline.css'
import { coverageTimeline } from './coverage-timeline'
import type { EditRecord } from './use-record'

/** Related coverage both ways as a short time line, and the field that adds to it. */
export function CoverageSection({ record, edit }: { record: ClipRecord; edit: EditRecord }) {
  const { library, linksTo } = useServices()
  const { actions } = usePage()
  const linkedFrom = useSignal<ClipRecord[]>([])
  const savedIds = useSignal<ReadonlyMap<string, string>>(new Map())

  useEffect(() => {
    let isGone = false
    const load = async () => {
      try {
        const incoming = await linksTo(record)
        const found = await Promise.all(
          record.related.map(async (entry) => {
            const saved = await library.findByAddress(relatedAddresses(entry))
            return saved && saved.id !== record.id ? ([entry.id, saved.id] as const) : undefined
          }),
        )
        if (isGone) return
        linkedFrom.value = incoming.filter((each) => each.id !== record.id)
        savedIds.value = new Map(found.filter((pair) => pair !== undefined))
      } catch (error) {
        actions.fail(error)
      }
    }
    void load()
    return () => {
      isGone = true
    }
  }, [record, library, linksTo, actions, linkedFrom, savedIds])

  const items = coverageTimeline(record, linkedFrom.value, savedIds.value)
  return (
    <section class="record__section" data-testid="coverage">
      <h2>{t('library.coverage.title')}</h2>
      {items.length > 1 ? (
        <ol class="timeline">
          {items.map((item) => (
            <CoverageRow key={item.key} item={item} edit={edit} />
          ))}
        </ol>
      ) : (
        <p class="record__hint">{t('library.coverage.none')}</p>
      )}
      <CoverageAdd record={record} edit={edit} />
    </section>
  )
}

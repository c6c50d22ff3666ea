import { useSignal } from '@preact/signals'
import { Button } from '@/components/ui/Button'
import { CheckIcon } from '@/components/ui/icons/icons'
import { formatNumber } from '@/lib/i18n/format-number'
import { t } from '@/lib/i18n/translate'
import { type FilterToken, isFiltered, toggleFilter } from '../state/filters'
import { usePage } from '../state/page-state'

export interface FacetItem {
  token: FilterToken
  label: string
  count: number
  /** Dot before the label, for topics with a colour. */
  color?: string | undefined
}

const shownAtFirst = 8

/** The values of one facet with their counts. A press filters by a value or takes the filter away. */
export function FacetGroup({ title, items }: { title: string; items: readonly FacetItem[] }) {
  const { route, go } = usePage()
  const isLong = useSignal(false)
  const { filters } = route.value
  const shown = isLong.value
    ? items.slice(0, 200)
    : firstItems(items, (item) => isFiltered(filters, item.token))
  if (items.length === 0) return null
  return (
    <section class="facet">
      <h2 class="facet__title">{title}</h2>
      <ul>
        {shown.map((item) => {
          const isOn = isFiltered(filters, item.token)
          return (
            <li key={`${item.token.kind}:${item.token.value}`}>
              <button
                type="button"
                class={isOn ? 'facet__item facet__item--on' : 'facet__item'}
                aria-pressed={isOn}
                onClick={() =>
                  go({ view: 'records', filters: toggleFilter(filters, item.token), record: undefined })
                }
              >
                {isOn ? <CheckIcon /> : null}
                {!isOn && item.color ? <span class={`dot dot--${item.color}`} /> : null}
                <bdi class="facet__label">{item.label}</bdi>
                <span class="facet__count">{formatNumber(item.count)}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {items.length > shownAtFirst ? (
        <Button
          variant="link"
          aria-expanded={isLong.value}
          onClick={() => {
            isLong.value = !isLong.value
          }}
        >
          {isLong.value
            ? t('library.facet.less')
            : t('library.facet.more', { n: items.length - shownAtFirst })}
        </Button>
      ) : null}
    </section>
  )
}

/** The first few, and beyond them those that are filtered by. */
function firstItems(items: readonly FacetItem[], isOn: (item: FacetItem) => boolean): FacetItem[] {
  return items.filter((item, index) => index < shownAtFirst || isOn(item))
}

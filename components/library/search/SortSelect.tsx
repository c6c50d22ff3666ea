import { Select } from '@/components/ui/Select'
import { t } from '@/lib/i18n/translate'
import type { SearchSort } from '@/lib/search/search-api'
import { usePage } from '../state/page-state'

type Choice = `${SearchSort}:${'up' | 'down'}`

/** Order of the list. Best match stands there only with words to match. */
export function SortSelect() {
  const { route, go } = usePage()
  const hasWords = route.value.query.trim() !== ''
  const sort = route.value.sort ?? (hasWords ? 'rank' : 'saved')
  const value: Choice = `${sort}:${route.value.isAscending ? 'up' : 'down'}`
  const choices: { value: Choice; label: string }[] = [
    ...(hasWords ? [{ value: 'rank:down' as const, label: t('library.sort.rank') }] : []),
    { value: 'saved:down', label: t('library.sort.savedNew') },
    { value: 'saved:up', label: t('library.sort.savedOld') },
    { value: 'published:down', label: t('library.sort.publishedNew') },
    { value: 'published:up', label: t('library.sort.publishedOld') },
    { value: 'quality:down', label: t('library.sort.quality') },
    { value: 'heat:down', label: t('library.sort.heat') },
    { value: 'title:down', label: t('library.sort.title') },
  ]
  return (
    <Select
      label={t('library.sort.label')}
      isLabelHidden
      value={value}
      options={choices}
      data-testid="sort"
      onChange={(choice) => {
        const next = sortOf(choice)
        const isDefault = next === (hasWords ? 'rank' : 'saved')
        go({ sort: isDefault ? undefined : next, isAscending: choice.endsWith(':up') })
      }}
    />
  )
}

const sorts: readonly SearchSort[] = ['rank', 'saved', 'published', 'quality', 'heat', 'title']

function sortOf(choice: Choice): SearchSort {
  return sorts.find((sort) => choice.startsWith(`${sort}:`)) ?? 'saved'
}

import { Button } from '@/components/ui/Button'
import { CloseIcon } from '@/components/ui/icons/icons'
import { formatMonth } from '@/lib/i18n/format-date'
import { t } from '@/lib/i18n/translate'
import type { Facets } from '@/lib/search/search-api'
import { type FilterToken, filterTokens, toggleFilter } from '../state/filters'
import { usePage } from '../state/page-state'

/** The filters that are on; each can be taken away by itself, or all at once. */
export function FilterTokens({ facets }: { facets: Facets | undefined }) {
  const { route, go } = usePage()
  const tokens = filterTokens(route.value.filters)
  if (tokens.length === 0) return null
  return (
    <ul class="filters" aria-label={t('library.filters.label')}>
      {tokens.map((token) => {
        const label = describeFilter(token, facets)
        return (
          <li key={`${token.kind}:${token.value}`} class="filter" data-testid="filter">
            <bdi>{label}</bdi>
            <button
              type="button"
              class="filter__remove"
              aria-label={t('library.filters.remove', { filter: label })}
              onClick={() => go({ filters: toggleFilter(route.value.filters, token) })}
            >
              <CloseIcon />
            </button>
          </li>
        )
      })}
      <li>
        <Button variant="link" onClick={() => go({ filters: {} })}>
          {t('library.filters.clear')}
        </Button>
      </li>
    </ul>
  )
}

function describeFilter(token: FilterToken, facets: Facets | undefined): string {
  switch (token.kind) {
    case 'topics':
      return token.value || t('library.facet.empty')
    case 'providers':
      return facets?.providers.find((each) => each.value === token.value)?.name || token.value
    case 'months':
      return formatMonth(token.value)
    case 'types':
      return token.value === 'video' ? t('library.type.video') : t('library.type.article')
    case 'isPublished':
      return token.value ? t('library.facet.published') : t('library.facet.notPublished')
    case 'isLinked':
      return token.value ? t('library.facet.linked') : t('library.facet.notLinked')
    case 'hasHighlights':
      return token.value ? t('library.facet.highlights') : t('library.facet.noHighlights')
  }
}

import { formatMonth } from '@/lib/i18n/format-date'
import { t } from '@/lib/i18n/translate'
import type { Facets } from '@/lib/search/search-api'
import type { FacetItem } from './FacetGroup'

export interface FacetSection {
  title: string
  items: FacetItem[]
}

/** The rail's sections. `colors`: topic to the name of its colour. */
export function facetSections(facets: Facets, colors: ReadonlyMap<string, string>): FacetSection[] {
  return [
    {
      title: t('library.facet.topics'),
      items: facets.topics.map(({ value, count }) => ({
        token: { kind: 'topics', value },
        label: value || t('library.facet.empty'),
        count,
        color: colors.get(value),
      })),
    },
    {
      title: t('library.facet.providers'),
      items: facets.providers.map(({ value, name, count }) => ({
        token: { kind: 'providers', value },
        label: name || value,
        count,
      })),
    },
    {
      title: t('library.facet.months'),
      items: facets.months.map(({ value, count }) => ({
        token: { kind: 'months', value },
        label: formatMonth(value),
        count,
      })),
    },
    {
      title: t('library.facet.type'),
      items: facets.types.map(({ value, count }) => ({
        token: { kind: 'types', value },
        label: value === 'video' ? t('library.type.video') : t('library.type.article'),
        count,
      })),
    },
    {
      title: t('library.facet.state'),
      items: [
        flag('isPublished', true, t('library.facet.published'), facets.published.yes),
        flag('isPublished', false, t('library.facet.notPublished'), facets.published.no),
        flag('isLinked', true, t('library.facet.linked'), facets.linked.yes),
        flag('isLinked', false, t('library.facet.notLinked'), facets.linked.no),
      ].filter((item) => item.count > 0),
    },
  ]
}

function flag(kind: 'isPublished' | 'isLinked', value: boolean, label: string, count: number): FacetItem {
  return { token: { kind, value }, label, count }
}

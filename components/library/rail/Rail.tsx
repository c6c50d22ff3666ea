import './rail.css'
import type { ComponentChildren } from 'preact'
import { CopyIcon, LibraryIcon, SettingsIcon, TagIcon, TrashIcon } from '@/components/ui/icons/icons'
import { ChartIcon, HealthIcon, ImportIcon } from '@/components/ui/icons/library-icons'
import { t } from '@/lib/i18n/translate'
import type { Facets } from '@/lib/search/search-api'
import { usePage } from '../state/page-state'
import { homeRoute, type View, writeRoute } from '../state/route'
import { useServices } from '../state/services'
import { FacetGroup } from './FacetGroup'
import { facetSections } from './facet-items'
import { SavedSearches } from './SavedSearches'

interface RailProps {
  facets: Facets | undefined
  colors: ReadonlyMap<string, string>
}

/** Left column: where to go, saved searches, facets with counts. */
export function Rail({ facets, colors }: RailProps) {
  const { preferences } = useServices()
  return (
    <nav class="rail" aria-label={t('library.rail.label')}>
      <ul class="rail__views">
        <RailLink view="records" icon={<LibraryIcon />}>
          {t('library.view.records')}
        </RailLink>
        <RailLink view="topics" icon={<TagIcon />}>
          {t('library.view.topics')}
        </RailLink>
        <RailLink view="charts" icon={<ChartIcon />}>
          {t('library.view.charts')}
        </RailLink>
        <RailLink view="trash" icon={<TrashIcon />}>
          {t('library.view.trash')}
        </RailLink>
      </ul>
      <SavedSearches />
      {facets
        ? facetSections(facets, colors).map(({ title, items }) => (
            <FacetGroup key={title} title={title} items={items} />
          ))
        : null}
      <ul class="rail__views rail__views--tools">
        <RailLink view="import" icon={<ImportIcon />}>
          {t('library.view.import')}
        </RailLink>
        <RailLink view="duplicates" icon={<CopyIcon />}>
          {t('library.view.duplicates')}
        </RailLink>
        <RailLink view="health" icon={<HealthIcon />}>
          {t('library.view.health')}
        </RailLink>
        <li>
          <button type="button" class="rail__link" onClick={() => preferences.openOptions()}>
            <SettingsIcon />
            {t('library.view.options')}
          </button>
        </li>
      </ul>
    </nav>
  )
}

function RailLink({
  view,
  icon,
  children,
}: {
  view: View
  icon: ComponentChildren
  children: ComponentChildren
}) {
  const { route, go, isRailOpen } = usePage()
  const isHere = route.value.view === view
  return (
    <li>
      <a
        class="rail__link"
        href={writeRoute({ ...homeRoute, view })}
        aria-current={isHere ? 'page' : undefined}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey) return
          event.preventDefault()
          isRailOpen.value = false
          go({ ...homeRoute, view })
        }}
      >
        {icon}
        {children}
      </a>
    </li>
  )
}

import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { IconButton } from '@/components/ui/Button'
import { CloseIcon, SearchIcon } from '@/components/ui/icons/icons'
import { t } from '@/lib/i18n/translate'
import type { SavedSearch } from '../state/organiser-services'
import { usePage } from '../state/page-state'
import { readRoute, writeRoute } from '../state/route'
import { useServices } from '../state/services'

/** Queries that were kept under a name. Shows nothing while there are none. */
export function SavedSearches() {
  const { organiser } = useServices()
  const { route, go, actions, isRailOpen } = usePage()
  const searches = useSignal<SavedSearch[]>([])
  useEffect(() => {
    const load = () =>
      void organiser.savedSearches().then(
        (found) => {
          searches.value = found
        },
        (error: unknown) => actions.fail(error),
      )
    load()
    return organiser.subscribe(load)
  }, [organiser, actions, searches])

  if (searches.value.length === 0) return null
  const here = writeRoute({ ...route.value, record: undefined })
  return (
    <section class="facet">
      <h2 class="facet__title">{t('library.saved.title')}</h2>
      <ul>
        {searches.value.map((search) => (
          <li key={search.id} class="facet__saved">
            <a
              class="rail__link"
              href={search.hash}
              aria-current={search.hash === here ? 'page' : undefined}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey) return
                event.preventDefault()
                isRailOpen.value = false
                go({ ...readRoute(search.hash) })
              }}
            >
              <SearchIcon />
              <bdi class="facet__label">{search.name}</bdi>
            </a>
            <IconButton
              label={t('library.saved.remove', { name: search.name })}
              onClick={() => {
                actions.remember({
                  text: t('library.saved.removed', { name: search.name }),
                  takeBack: () => organiser.putSavedSearch(search).then(() => 0),
                })
                void organiser.removeSavedSearch(search.id).catch((error: unknown) => actions.fail(error))
              }}
            >
              <CloseIcon />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

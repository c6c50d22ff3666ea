import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { t } from '@/lib/i18n/translate'
import { ListColumn } from '../list/ListColumn'
import { FacetsModel } from '../rail/facets-model'
import { Rail } from '../rail/Rail'
import { RecordPane } from '../record/RecordPane'
import { usePage } from '../state/page-state'
import type { Preferences } from '../state/preference-services'
import { useServices } from '../state/services'
import { Feedback } from './Feedback'
import { later } from './later'
import { NothingOpen } from './NothingOpen'
import { OtherView } from './OtherView'
import { PageHead } from './PageHead'
import { useFollowLibrary } from './use-follow-library'
import { useShortcuts } from './use-shortcuts'
import { useTopicColors } from './use-topic-colors'

const HelpDialog = later(async () => (await import('./HelpDialog')).HelpDialog)

/** The columns, and what lies over them. */
export function LibraryPage() {
  const services = useServices()
  const page = usePage()
  const facets = useMemo(() => new FacetsModel(services.search), [services])
  const preferences = useSignal<Preferences>({
    showsRemoteImages: false,
    isReadOnly: false,
    backupReminderDays: 0,
  })
  const { view, record } = page.route.value
  const hasList = view === 'records' || view === 'trash'

  useFollowLibrary(facets)
  useShortcuts()
  const colors = useTopicColors()
  useEffect(() => {
    services.preferences.get().then(
      (read) => {
        preferences.value = read
      },
      (error: unknown) => page.actions.fail(error),
    )
    return services.preferences.subscribe((read) => {
      preferences.value = read
    })
  }, [services, page, preferences])

  const showsImages = preferences.value.showsRemoteImages
  const classes = ['page', page.isRailOpen.value && 'page--rail', hasList && record && 'page--record']
  return (
    <div class={classes.filter(Boolean).join(' ')}>
      <PageHead />
      <Rail facets={facets.facets.value} colors={colors} />
      {hasList ? (
        <main class="page__main page__main--columns">
          <h1 class="visually-hidden">{t(`library.view.${view}`)}</h1>
          <ListColumn
            facets={facets.facets.value}
            showsImages={showsImages}
            reminderDays={preferences.value.backupReminderDays}
          />
          {record ? <RecordPane key={record} id={record} showsImages={showsImages} /> : <NothingOpen />}
        </main>
      ) : (
        <main class="page__main">
          <OtherView view={view} />
        </main>
      )}
      <Feedback />
      {page.isHelpOpen.value ? <HelpDialog /> : null}
    </div>
  )
}

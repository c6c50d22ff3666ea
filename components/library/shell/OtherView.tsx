import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { t } from '@/lib/i18n/translate'
import { usePage } from '../state/page-state'
import type { View } from '../state/route'

type OtherViewName = Exclude<View, 'records' | 'trash'>

/** Loaded when they are opened, so that the list is there sooner. */
const pages: Record<OtherViewName, () => Promise<ComponentType>> = {
  topics: async () => (await import('../topics/TopicsPage')).TopicsPage,
  charts: async () => (await import('@/components/charts/ChartsPage')).ChartsPage,
  duplicates: async () => (await import('../duplicates/DuplicatesPage')).DuplicatesPage,
  health: async () => (await import('../health/HealthPage')).HealthPage,
  import: async () => (await import('../imports/ImportPage')).ImportPage,
}

/** The pages beside the list. */
export function OtherView({ view }: { view: OtherViewName }) {
  const { actions } = usePage()
  const loaded = useSignal<{ view: OtherViewName; Page: ComponentType } | undefined>(undefined)
  useEffect(() => {
    pages[view]().then(
      (Page) => {
        loaded.value = { view, Page }
      },
      (error: unknown) => actions.fail(error),
    )
  }, [view, actions, loaded])
  if (loaded.value?.view !== view) {
    return (
      <div class="view" aria-busy="true">
        <h1 class="visually-hidden">{t(`library.view.${view}`)}</h1>
      </div>
    )
  }
  const { Page } = loaded.value
  return <Page />
}

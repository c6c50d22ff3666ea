import { type Touched, touchedSchema } from '@/lib/capture/touched'
import { createDrafts, type Drafts } from '@/lib/drafts/create-drafts'
import type { Library } from '@/lib/library/library-api'
import { openLibrary } from '@/lib/library/open-library'
import { openSyncRunner } from '@/lib/library/open-sync-runner'
import type { SyncRunner } from '@/lib/library/sync-runner'
import { keepIndexTended } from '@/lib/search/index/keep-index-tended'
import { createSettings, type Settings } from '@/lib/settings/create-settings'
import { learnAnswer, type SuggestionAnswer } from '@/lib/suggest/learn/answers'
import { renewLogOnce } from './renew-log-once'
import { isStoreAllowed } from './store-permission'

/** What the background works with. Nothing is opened before the first use. */
export interface BackgroundServices {
  library: Library
  drafts: Drafts<Touched>
  settings: Settings
  sync: SyncRunner
  /** Keeps what the user did with a suggestion. */
  learnAnswer(answer: SuggestionAnswer): Promise<void>
}

export function createServices(): BackgroundServices {
  const { store, library } = openLibrary()
  keepIndexTended(
    store,
    (onChange) => library.subscribe(({ kind }) => kind === 'changed' && onChange()),
    () => library.finishSearch(),
    (error) => console.warn('Clipfile: search index', error),
  )
  renewLogOnce(store).catch((error: unknown) => console.warn('Clipfile: a new log', error))
  return {
    library,
    drafts: createDrafts({ store, schema: touchedSchema }),
    sync: openSyncRunner({ store, library }, isStoreAllowed),
    learnAnswer: (answer) => learnAnswer(store, answer),
    settings: createSettings({ store, synced: library.shared('settings') }),
  }
}

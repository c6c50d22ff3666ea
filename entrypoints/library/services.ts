import type { LibraryServices } from '@/components/library/state/services'
import { openLibrary } from '@/lib/library/open-library'
import { createSettings } from '@/lib/settings/create-settings'
import { createFileServices } from './file-services'
import { followTheme } from './follow-theme'
import { createHealthServices } from './health-services'
import { createOrganiser } from './organiser'
import { createPreferences } from './preferences'
import { createPrivateServices } from './private-services'
import { saveSample } from './save-sample'

/** The library page's ways to the store, the search, files and the browser. */
export function createServices(): LibraryServices {
  const { library, search, store } = openLibrary()
  const settings = createSettings({ store, synced: library.shared('settings') })
  followTheme(settings)
  const secret = createPrivateServices(library, settings)
  return {
    library,
    search,
    linksTo: (record) => library.linksTo(record),
    files: createFileServices(library, settings, secret),
    private: secret,
    organiser: createOrganiser(library),
    health: createHealthServices(library),
    preferences: createPreferences(store, settings),
    saveSample: () => saveSample(library),
  }
}

import type { LibraryServices } from '@/components/library/state/services'
import { openLibrary } from '@/lib/library/open-library'
import { readSyncNeed } from '@/lib/library/sync-trouble'
import { extensionUrl, openTab } from '@/lib/platform/tabs'
import { createSettings } from '@/lib/settings/create-settings'
import { askForSync } from '../background/sync-soon'
import { createFileServices } from './file-services'
import { createFolderMemory } from './folder-memory'
import { followLook } from './follow-look'
import { createHealthServices } from './health-services'
import { createOrganiser } from './organiser'
import { createPreferences } from './preferences'
import { createPrivateServices } from './private-services'
import { saveSample } from './save-sample'

/** ms; the page is up by then, and an export that is still written to is no left-over. */
const tidyAfterMs = 10_000
const idleMs = 3_600_000

/** The library page's ways to the store, the search, files and the browser. */
export function createServices(): LibraryServices {
  const { library, search, store } = openLibrary()
  const settings = createSettings({ store, synced: library.shared('settings') })
  followLook(settings)
  const secret = createPrivateServices(library, settings)
  setTimeout(clearLeftOvers, tidyAfterMs)
  askForSync(library)
  return {
    library,
    search,
    linksTo: (record) => library.linksTo(record),
    files: createFileServices(library, settings, secret, createFolderMemory(store)),
    private: secret,
    organiser: createOrganiser(library),
    health: createHealthServices(library),
    preferences: createPreferences(store, settings),
    sync: {
      read: () => readSyncNeed(store, library.syncStore()),
      openSettings: () => void openTab(extensionUrl('/options.html')),
    },
    saveSample: () => saveSample(library),
  }
}

function clearLeftOvers(): void {
  // A private window has no file system of its own, and then nothing lies there.
  import('@/lib/library/export-target').then(({ clearSpool }) => clearSpool(idleMs)).catch(() => undefined)
}

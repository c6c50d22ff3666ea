import type { PreferenceServices } from '@/components/library/state/preference-services'
import { browser } from '@/lib/platform/browser'
import type { Settings } from '@/lib/settings/create-settings'
import type { LibraryStore } from '@/lib/store/library-store'

export function createPreferences(store: LibraryStore, settings: Settings): PreferenceServices {
  const read = async () => {
    const [{ showsRemoteImages, backupReminderDays }, isReadOnly] = await Promise.all([
      settings.read(),
      store.isReadOnly(),
    ])
    return { showsRemoteImages, backupReminderDays, isReadOnly }
  }
  return {
    get: read,
    subscribe: (listener) =>
      settings.subscribe(() => {
        // A failed read is told by whoever asks next.
        read().then(listener, () => undefined)
      }),
    openOptions: () => void browser.runtime.openOptionsPage(),
  }
}

import { libraryPath } from '@/components/library/state/route'
import type { GrantedPermission, OptionsServices } from '@/components/options/options-services'
import { t } from '@/lib/i18n/translate'
import { openLibrary } from '@/lib/library/open-library'
import { openSync } from '@/lib/library/open-sync'
import { grantedPermissions, removePermission } from '@/lib/platform/permissions'
import { openShortcutSettings, readShortcuts } from '@/lib/platform/shortcuts'
import { extensionUrl, openTab } from '@/lib/platform/tabs'
import { createSettings } from '@/lib/settings/create-settings'
import { storeOrigin } from '@/lib/sync/backends/open-backend'
import { isStoreAllowed, requestStore } from '../background/store-permission'
import { askForSync } from '../background/sync-soon'
import { createFileServices } from '../library/file-services'
import { createFolderMemory } from '../library/folder-memory'
import { followLook } from '../library/follow-look'
import { createPassphraseServices, createPrivateServices } from '../library/private-services'
import { describeState } from './diagnostics'

/** By the names of the manifest's `commands`; the browsers' own texts for them differ, or are empty. */
function describeShortcut(name: string): string {
  if (name === 'highlight-selection') return t('options.shortcuts.highlight')
  return t(name === 'open-highlights' ? 'options.shortcuts.panel' : 'options.shortcuts.save')
}

/** The options page's ways to settings, permissions and the library. */
export function createOptionsServices(): OptionsServices {
  const { library, store } = openLibrary()
  const settings = createSettings({ store, synced: library.shared('settings') })
  // The one page where the language is chosen shows it at once; whatever else is open, when it is opened again.
  followLook(settings, () => location.reload())
  const secret = createPassphraseServices(library, settings)
  askForSync(library)
  return {
    readSettings: settings.read,
    changeSettings: settings.change,
    onSettingsChange: settings.subscribe,
    permissions: listPermissions,
    revoke: async ({ kind, pattern }) => {
      await removePermission(kind === 'tabs' ? { tabs: true } : { origins: [pattern] })
    },
    shortcuts: async () =>
      (await readShortcuts()).map((shortcut) => ({
        ...shortcut,
        description: describeShortcut(shortcut.name),
      })),
    openShortcuts: openShortcutSettings,
    recordCount: async () => (await library.list({ limit: 1 })).total,
    exportAll: async (onProgress) => {
      const notes = createPrivateServices(library, settings)
      const files = createFileServices(library, settings, notes, createFolderMemory(store))
      return files.exportMany(await library.allIds(), 'front-matter', { onProgress })
    },
    eraseAll: async () => {
      await library.erase()
      await secret.notes.lock()
    },
    diagnostics: () => describeState(library, settings),
    private: secret,
    sync: {
      ...openSync({ store, library }, isStoreAllowed),
      requestStore,
      giveBack: async (chosen) => {
        const origin = storeOrigin(chosen)
        if (origin) await removePermission({ origins: [origin] })
      },
      erase: async () => {
        await library.erase()
        await secret.notes.lock()
      },
      subscribe: (listener) => library.subscribe(listener),
      copy: (text) => navigator.clipboard.writeText(text),
      recordCount: async () => (await library.list({ limit: 1 })).total,
      openImport: () => void openTab(extensionUrl(libraryPath({ view: 'import' }))),
    },
    openLibrary: () => void openTab(extensionUrl(libraryPath())),
  }
}

async function listPermissions(): Promise<GrantedPermission[]> {
  const { tabs, origins } = await grantedPermissions()
  return [
    ...(tabs ? [{ id: 'tabs', kind: 'tabs' as const, pattern: '' }] : []),
    ...origins.map((pattern) => ({ id: pattern, kind: 'host' as const, pattern })),
  ]
}

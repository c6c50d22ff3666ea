import type { PanelServices } from '@/components/panel/panel-services'
import { believedAddresses } from '@/lib/annotate/believed-addresses'
import { openLibrary } from '@/lib/library/open-library'
import { pageStatusSchema } from '@/lib/messages/mark-messages'
import { sendMessage } from '@/lib/platform/message-port'
import { askPage, injectHighlighter, onMarksPlaced } from '@/lib/platform/page-requests'
import { readShortcuts } from '@/lib/platform/shortcuts'
import { onActiveTab, readActiveTab, readTab } from '@/lib/platform/tabs'
import { createSettings, type Settings } from '@/lib/settings/create-settings'
import { makeSiteAccess } from './site-access'

/** The panel reads and writes the library itself; of the page it asks where the marks are. */
export function makePanelServices(): { services: PanelServices; settings: Settings } {
  const { library, store } = openLibrary()
  const namedTab = readNamedTab()
  const settings = createSettings({ store, synced: library.shared('settings') })
  const services: PanelServices = {
    library,
    save: (next, base) => sendMessage('mark.save', { next, base }),
    readTab: namedTab === undefined ? readActiveTab : () => readTab(namedTab),
    onTab: onActiveTab,
    onPlaced: onMarksPlaced,
    status: async (tabId) => {
      const read = pageStatusSchema.safeParse(await askPage(tabId, { clipfilePage: 1, kind: 'status' }))
      return read.success ? { ...read.data, addresses: believedAddresses(read.data.addresses) } : undefined
    },
    inject: injectHighlighter,
    show: async (tabId, id) => (await askPage(tabId, { clipfilePage: 1, kind: 'show', id })) === true,
    reload: async (tabId) => {
      await askPage(tabId, { clipfilePage: 1, kind: 'reload' })
    },
    ...makeSiteAccess(),
    shortcut: async () =>
      (await readShortcuts()).find((shortcut) => shortcut.name === 'highlight-selection')?.keys ??
      'Alt+Shift+H',
    colorNames: async () => (await settings.read()).highlightNames,
    onColorNames: (listener) => settings.subscribe(({ highlightNames }) => listener(highlightNames)),
  }
  return { services, settings }
}

/** `sidepanel.html?tab=ID` in a tab of its own follows that tab, where a window has no room for a panel. */
function readNamedTab(): number | undefined {
  const named = new URLSearchParams(location.search).get('tab') ?? ''
  return /^\d+$/.test(named) ? Number(named) : undefined
}

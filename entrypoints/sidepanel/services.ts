import type { PanelServices } from '@/components/panel/panel-services'
import { openLibrary } from '@/lib/library/open-library'
import { pageStatusSchema } from '@/lib/messages/mark-messages'
import { askPage, injectHighlighter } from '@/lib/platform/page-requests'
import { hostPattern, requestPermission } from '@/lib/platform/permissions'
import { readShortcuts } from '@/lib/platform/shortcuts'
import { onActiveTab, readActiveTab } from '@/lib/platform/tabs'

/** The panel reads and writes the library itself; of the page it asks where the marks are. */
export function makePanelServices(): PanelServices {
  const { library } = openLibrary()
  return {
    library,
    readTab: readActiveTab,
    onTab: onActiveTab,
    status: async (tabId) => {
      const read = pageStatusSchema.safeParse(await askPage(tabId, { clipfilePage: 1, kind: 'status' }))
      return read.success ? read.data : undefined
    },
    inject: injectHighlighter,
    show: async (tabId, id) => (await askPage(tabId, { clipfilePage: 1, kind: 'show', id })) === true,
    reload: async (tabId) => {
      await askPage(tabId, { clipfilePage: 1, kind: 'reload' })
    },
    grant: (url) => {
      const pattern = hostPattern(url)
      return pattern ? requestPermission({ origins: [pattern] }) : Promise.resolve(false)
    },
    shortcut: async () =>
      (await readShortcuts()).find((shortcut) => shortcut.name === 'highlight-selection')?.keys ??
      'Alt+Shift+H',
  }
}

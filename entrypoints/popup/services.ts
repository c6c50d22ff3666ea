import type { PopupServices } from '@/components/popup/state/popup-services'
import { sendMessage } from '@/lib/platform/message-port'
import { injectHighlighter } from '@/lib/platform/page-requests'
import { hostPattern, requestPermission } from '@/lib/platform/permissions'
import { saveTextFile } from '@/lib/platform/save-file'
import { openPanel } from '@/lib/platform/side-panel'
import { extensionUrl, openTab, readOpenTabs } from '@/lib/platform/tabs'
import { tab } from './first-reading'
import { libraryFor, readDraft } from './library'
import { firstReading, readMainText, readPage } from './readings'
import { readPopupSettings } from './settings'
import { suggest } from './suggestions'

const originsOf = (url: string) => ({ origins: [hostPattern(url) ?? '<none>'] })

/** The popup's ways to the browser and the library. */
export const services: PopupServices = {
  tab,
  firstReading,
  readPage,
  readMainText,
  library: libraryFor,
  settings: readPopupSettings,
  readDraft,
  send: sendMessage,
  requestTabs: () => requestPermission({ tabs: true }),
  requestHost: (url) => requestPermission(originsOf(url)),
  openTabs: readOpenTabs,
  // Loaded only when they are wanted, so that the popup opens without them.
  readLink: async (url, signal) => {
    const { readLink } = await import('@/lib/capture/read-link')
    return readLink(url, fetch.bind(globalThis), signal)
  },
  suggest,
  openMarks: async ({ id }) => {
    const opened = openPanel(id)
    await injectHighlighter(id).catch(() => undefined) // Where no script runs, the panel says so.
    await opened
    window.close()
  },
  openInLibrary: async (id) => {
    await openTab(extensionUrl(`/library.html#record=${encodeURIComponent(id)}`))
    window.close()
  },
  writeFile: async (record, saved) => (await import('./write-file')).writeFile(record, saved),
  readOnlyCause: async (src) => (await import('./write-file')).readOnlyCause(src),
  download: saveTextFile,
  private: async () => (await import('./private-services')).privateServices,
  copy: (text) => navigator.clipboard.writeText(text),
  close: () => window.close(),
}

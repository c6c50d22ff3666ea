import { browser } from './browser'

/** What only Chromium has. */
interface SidePanelApi {
  open(options: { tabId: number }): Promise<void>
}

function sidePanel(): SidePanelApi | undefined {
  return 'chrome' in globalThis
    ? (globalThis as { chrome?: { sidePanel?: SidePanelApi } }).chrome?.sidePanel
    : undefined
}

/** Whether a click in a page's own bar may open the panel: Firefox takes only clicks in its own surfaces. */
export function canPageOpenPanel(): boolean {
  return !browser.runtime.getURL('').startsWith('moz-extension:')
}

/**
 * Opens the panel beside a tab: Chromium's side panel, Firefox's sidebar. Must be called within the
 * user's act, without an `await` before it.
 */
export function openPanel(tabId: number): Promise<void> {
  const panel = sidePanel()
  if (panel) return panel.open({ tabId })
  return browser.sidebarAction.open()
}

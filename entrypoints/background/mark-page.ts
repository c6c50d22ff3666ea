import { registerMarkedSites } from '@/lib/platform/marked-sites'
import { askPage, injectHighlighter } from '@/lib/platform/page-requests'
import { grantedPermissions } from '@/lib/platform/permissions'
import { openPanel } from '@/lib/platform/side-panel'

/** Marks what is selected in a tab, after the user's act there (menu, shortcut). */
export async function markSelection(tabId: number): Promise<void> {
  await injectHighlighter(tabId)
  await askPage(tabId, { clipfilePage: 1, kind: 'mark', color: 'yellow' })
}

/** Opens the panel beside the page and brings the page's marks onto it, after the user's act there. */
export async function openMarksPanel(tabId: number): Promise<void> {
  // Without any await before it: the browsers open a panel only within the user's act.
  const opened = openPanel(tabId)
  await injectHighlighter(tabId).catch(() => undefined) // Where no script runs, the panel says so.
  await opened
}

/** Pages of the sites that the user granted show their marks without a click. */
export async function followGrantedSites(): Promise<void> {
  const { origins } = await grantedPermissions()
  await registerMarkedSites(origins)
}

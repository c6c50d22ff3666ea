import { registerMarkedSites } from '@/lib/platform/marked-sites'
import { askPage, injectHighlighter } from '@/lib/platform/page-requests'
import { grantedPermissions } from '@/lib/platform/permissions'

/** Marks what is selected in a tab, after the user's act there (menu, shortcut). */
export async function markSelection(tabId: number): Promise<void> {
  await injectHighlighter(tabId)
  await askPage(tabId, { clipfilePage: 1, kind: 'mark', color: 'yellow' })
}

/** Pages of the sites that the user granted show their marks without a click. */
export async function followGrantedSites(): Promise<void> {
  const { origins } = await grantedPermissions()
  await registerMarkedSites(origins)
}

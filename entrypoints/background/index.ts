import { defineBackground } from 'wxt/utils/define-background'
import { welcomePath } from '@/components/welcome/welcome-path'
import { makeMessageServer } from '@/lib/messages/server'
import { browser } from '@/lib/platform/browser'
import { onCommand } from '@/lib/platform/commands'
import { onMenuClick } from '@/lib/platform/context-menus'
import { serveMessages } from '@/lib/platform/message-port'
import { onPermissionAdded, onPermissionRemoved } from '@/lib/platform/permissions'
import { extensionUrl, openTab } from '@/lib/platform/tabs'
import { makeExportHandlers } from './export-handlers'
import { makeLibraryHandlers } from './library-handlers'
import { lockNotesInTime } from './lock-notes'
import { makeMarkHandlers } from './mark-handlers'
import { followGrantedSites, markSelection, openMarksPanel } from './mark-page'
import { handleMenuClick, installMenus } from './menus'
import { finishSaves, makeRecordHandlers } from './record-handlers'
import { createServices } from './services'
import { makeSuggestHandlers } from './suggest-handlers'
import { followSync } from './sync-runner'
import { makeTextHandlers } from './text-handlers'
import { grantWish, makeWishHandlers } from './wish-handlers'

/** Builds the services and registers every listener in this very task: an event may be what woke it. */
export default defineBackground(() => {
  const services = createServices()
  const server = makeMessageServer(
    {
      ...makeExportHandlers(services),
      ...makeLibraryHandlers(services),
      ...makeMarkHandlers(services),
      ...makeRecordHandlers(services),
      ...makeSuggestHandlers(services),
      ...makeTextHandlers(services),
      ...makeWishHandlers(),
    },
    {
      extensionId: browser.runtime.id,
      extensionOrigin: browser.runtime.getURL(''),
      onError: (name, error) => console.warn(`Clipfile: ${name} failed`, error),
    },
  )
  serveMessages(server)
  onMenuClick((click) => run(handleMenuClick(click, services)))
  onCommand((name, tabId) => {
    if (name === 'highlight-selection') run(markSelection(tabId))
    if (name === 'open-highlights') run(openMarksPanel(tabId))
  })
  onPermissionAdded(() => {
    run(grantWish())
    run(followGrantedSites())
  })
  onPermissionRemoved(() => run(followGrantedSites()))
  lockNotesInTime(services, (error) => console.warn('Clipfile: locking private notes', error))
  followSync(services, (error) => console.warn('Clipfile: sync', error))
  browser.runtime.onInstalled.addListener(({ reason }) => {
    run(installMenus())
    if (reason === 'install') run(openTab(extensionUrl(welcomePath)))
  })
  run(finishSaves(services))
})

/** Nobody waits for what an event starts; a failure goes to the log. */
function run(work: Promise<void>): void {
  work.catch((error: unknown) => console.error('Clipfile:', error))
}

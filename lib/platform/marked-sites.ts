import { browser } from './browser'

const scriptId = 'highlighter'

/**
 * Runs the highlighter on every page of the granted sites from now on. The browser keeps the
 * registration; call at start-up and whenever grants change. No site: nothing is registered.
 */
export async function registerMarkedSites(origins: readonly string[]): Promise<void> {
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] })
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [scriptId] })
  if (origins.length === 0) return
  await browser.scripting.registerContentScripts([
    {
      id: scriptId,
      matches: [...origins],
      js: ['highlighter.js'],
      css: ['highlights.css'],
      runAt: 'document_idle',
    },
  ])
}

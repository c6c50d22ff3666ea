import { browser } from './browser'

const scriptIds = { marks: 'highlighter', colors: 'highlight-colors' }

/**
 * Runs the highlighter on every page of the granted sites from now on. The browser keeps the
 * registration; call at start-up and whenever grants change. No site: nothing is registered.
 */
export async function registerMarkedSites(origins: readonly string[]): Promise<void> {
  const known = await browser.scripting.getRegisteredContentScripts({ ids: Object.values(scriptIds) })
  if (known.length > 0)
    await browser.scripting.unregisterContentScripts({ ids: known.map((each) => each.id) })
  if (origins.length === 0) return
  const matches = [...origins]
  await browser.scripting.registerContentScripts([
    {
      id: scriptIds.marks,
      matches,
      js: ['highlighter.js'],
      css: ['toolbar.css'],
      runAt: 'document_idle',
    },
  ])
  const colors = { id: scriptIds.colors, matches, css: ['highlights.css'] }
  try {
    await browser.scripting.registerContentScripts([{ ...colors, cssOrigin: 'user' }])
  } catch {
    // Chromium, and Firefox before 142, know no origin here and refuse all of it. Chromium needs none.
    await browser.scripting.registerContentScripts([colors])
  }
}

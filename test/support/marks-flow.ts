import type { Browser } from 'webextension-polyfill'
import type { PageStatus } from '@/lib/messages/mark-messages'
import type { HighlightColor } from '@/lib/record/highlight-schema'
import type { ExtensionBrowser, View } from './view'

/** The acts of a user who marks passages, as the menu and the shortcut carry them out in the background. */

/** Selects the first place of `text` on the page, within one text node, open shadow roots included. */
export async function selectText(page: View, text: string): Promise<void> {
  await page.waitFor((wanted) => {
    const roots: (Document | ShadowRoot)[] = [document]
    for (let root = roots.pop(); root; root = roots.pop()) {
      const walker = document.createTreeWalker(
        root instanceof Document ? root.body : root,
        NodeFilter.SHOW_ALL,
      )
      while (walker.nextNode()) {
        const node = walker.currentNode
        if (node instanceof Element && node.shadowRoot) roots.push(node.shadowRoot)
        const at = node.nodeType === Node.TEXT_NODE ? (node.textContent?.indexOf(wanted) ?? -1) : -1
        if (at < 0) continue
        getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
        return true
      }
    }
    return false
  }, text)
}

/** Id of the tab in front. */
export function activeTabId(browser: ExtensionBrowser): Promise<number> {
  return browser.background(async () => {
    const api = (globalThis as unknown as { browser: Browser }).browser
    const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true })
    return tab?.id ?? -1
  })
}

/** Brings the highlighter into the page in front, after a click on the button granted it; answers the tab. */
export async function injectHighlighter(browser: ExtensionBrowser): Promise<number> {
  const tabId = await activeTabId(browser)
  await browser.background(async (id) => {
    const api = (globalThis as unknown as { browser: Browser }).browser
    const target = { tabId: id }
    await api.scripting.insertCSS({ target, files: ['/highlights.css'], origin: 'USER' })
    await api.scripting.insertCSS({ target, files: ['/toolbar.css'] })
    await api.scripting.executeScript({ target, files: ['/highlighter.js'] })
  }, tabId)
  return tabId
}

/** Marks the selection; answers the mark's id, or null. */
export function markSelection(
  browser: ExtensionBrowser,
  tabId: number,
  color: HighlightColor,
): Promise<string | null> {
  return askPage(browser, tabId, { clipfilePage: 1, kind: 'mark', color }) as Promise<string | null>
}

export function readStatus(browser: ExtensionBrowser, tabId: number): Promise<PageStatus> {
  return askPage(browser, tabId, { clipfilePage: 1, kind: 'status' }) as unknown as Promise<PageStatus>
}

function askPage(
  browser: ExtensionBrowser,
  tabId: number,
  request: { [key: string]: string | number },
): Promise<unknown> {
  return browser.background(
    (id, message) => (globalThis as unknown as { browser: Browser }).browser.tabs.sendMessage(id, message),
    tabId,
    request,
  )
}

/** The panel in a tab of its own, following the page in the tab `tabId`. */
export async function openPanel(browser: ExtensionBrowser, tabId: number): Promise<View> {
  const panel = await browser.openExtensionPage(`sidepanel.html?tab=${tabId}`)
  await panel.waitFor(() => document.querySelector('[data-testid=mark], [data-testid=panel-empty]') !== null)
  return panel
}

/** The quotes in the panel, each with whether it says that the page lacks it. */
export const readCards = (panel: View): Promise<{ quote: string; isMissing: boolean }[]> =>
  panel.evaluate(() =>
    [...document.querySelectorAll('[data-testid=mark]')].map((card) => ({
      quote: card.querySelector('blockquote')?.textContent ?? '',
      isMissing: card.querySelector('[data-testid=missing]') !== null,
    })),
  )

/** How many passages are painted in a colour, nested ones included. */
export const countPainted = (page: View, color: HighlightColor): Promise<number> =>
  page.evaluate(
    (name) =>
      ['', '-1', '-2'].reduce(
        (sum, level) => sum + (CSS.highlights.get(`clipfile-${name}${level}`)?.size ?? 0),
        0,
      ),
    color,
  )

/** The texts that are painted in a colour. */
export const readPainted = (page: View, color: HighlightColor): Promise<string[]> =>
  page.evaluate((name) => [...(CSS.highlights.get(`clipfile-${name}`) ?? [])].map(String), color)

/** The bar with Undo stands in the page for ten seconds. */
export const removeBar = (page: View): Promise<boolean> =>
  page.waitFor(() => {
    document.querySelector('clipfile-toolbar')?.remove()
    return document.querySelector('clipfile-toolbar') === null
  })

/** Gives a file to the library's import, as dropping it does, and waits for the report. */
export async function importText(browser: ExtensionBrowser, name: string, text: string): Promise<string> {
  const library = await browser.openExtensionPage('library.html#/import')
  await library.waitFor(() => document.querySelector('[data-testid=import-files]') !== null)
  await library.evaluate(
    (fileName, content) => {
      const input = document.querySelector<HTMLInputElement>('[data-testid=import-files]')
      const files = new DataTransfer()
      files.items.add(new File([content], fileName))
      if (!input) throw new Error('no import')
      input.files = files.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    },
    name,
    text,
  )
  await library.waitFor(() => document.querySelector('[data-testid=import-report]') !== null)
  const report = await library.evaluate(
    () => document.querySelector('[data-testid=import-report]')?.textContent ?? '',
  )
  await library.close()
  return report
}

import type { Browser } from 'webextension-polyfill'
import type { PageStatus } from '@/lib/messages/mark-messages'
import type { HighlightColor } from '@/lib/record/highlight-schema'
import type { ExtensionBrowser, View } from './view'

/** The acts of a user who marks passages, as the menu and the shortcut carry them out in the background. */

/** Selects the first place of `text` on the page. */
export async function selectText(page: View, text: string): Promise<void> {
  await page.waitFor((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
      return true
    }
    return false
  }, text)
}

/** Brings the highlighter into the page in front, after a click on the button granted it. */
export async function injectHighlighter(browser: ExtensionBrowser): Promise<void> {
  await browser.background(async () => {
    const api = (globalThis as unknown as { browser: Browser }).browser
    const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true })
    const target = { tabId: tab?.id ?? -1 }
    await api.scripting.insertCSS({ target, files: ['/highlights.css'] })
    await api.scripting.executeScript({ target, files: ['/highlighter.js'] })
  })
}

/** Marks the selection; answers the mark's id, or null. */
export function markSelection(browser: ExtensionBrowser, color: HighlightColor): Promise<string | null> {
  return askPage(browser, { clipfilePage: 1, kind: 'mark', color }) as Promise<string | null>
}

export function readStatus(browser: ExtensionBrowser): Promise<PageStatus> {
  return askPage(browser, { clipfilePage: 1, kind: 'status' }) as unknown as Promise<PageStatus>
}

function askPage(browser: ExtensionBrowser, request: { [key: string]: string | number }): Promise<unknown> {
  return browser.background(async (message) => {
    const api = (globalThis as unknown as { browser: Browser }).browser
    const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true })
    return api.tabs.sendMessage(tab?.id ?? -1, message)
  }, request)
}

/** How many passages are painted in a colour. */
export const countPainted = (page: View, color: HighlightColor): Promise<number> =>
  page.evaluate((name) => CSS.highlights.get(`clipfile-${name}`)?.size ?? 0, color)

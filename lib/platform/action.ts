import { browser } from './browser'

/**
 * Opens the popup without a click on the button. Chromium allows it at any time, Firefox only while it
 * handles the user's act (a menu click). Rejects where the browser refuses.
 */
export async function openPopup(): Promise<void> {
  await browser.action.openPopup()
}

/** A short word on the button of one tab, for as long as the tab stays on its page; `''` takes it away. */
export async function setBadge(tabId: number, text: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#28509c', tabId })
  await browser.action.setBadgeText({ text, tabId })
}

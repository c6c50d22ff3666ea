import type { ChromiumBrowser } from '../../support/chromium'

export interface PopupTimes {
  /** Ms from the fields that are filled to the suggestions, for each article. */
  suggested: number[]
  /** Articles for which anything was offered. */
  offered: number
}

/** Opens the popup on each address, in the running browser: the first one cold, as it is for a user. */
export async function measurePopup(
  browser: ChromiumBrowser,
  addresses: readonly string[],
): Promise<PopupTimes> {
  const times: PopupTimes = { suggested: [], offered: 0 }
  for (const address of addresses) {
    const tab = await browser.openPage(address)
    const popup = await browser.clickButton(tab)
    await popup.waitFor(() => performance.getEntriesByName('clipfile:suggested').length > 0)
    const { filled, suggested, offers } = await popup.evaluate(async () => {
      const at = (name: string) =>
        performance.getEntriesByName(`clipfile:${name}`)[0]?.startTime ?? Number.NaN
      await new Promise((resolve) => requestAnimationFrame(resolve))
      return {
        filled: at('filled'),
        suggested: at('suggested'),
        offers: document.querySelectorAll('[data-suggestion]').length,
      }
    })
    // Suggestions that stood before the fields were filled made nobody wait.
    times.suggested.push(Math.max(0, suggested - filled))
    if (offers > 0) times.offered += 1
    await popup.close()
    await tab.close()
  }
  return times
}

/** MB of JavaScript heap of the service worker after a forced collection. */
export async function measureWorkerHeap(browser: ChromiumBrowser): Promise<number> {
  const target = await browser.browser.waitForTarget(
    (each) => each.type() === 'service_worker' && each.url().startsWith(browser.origin),
  )
  const session = await target.createCDPSession()
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / 1e6
}

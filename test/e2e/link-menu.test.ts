import { describe, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium'
import { articleHtml } from '../support/html'
import { browsersUnderTest } from '../support/in-browsers'
import { openPopup } from '../support/popup-flow'
import { startSite } from '../support/site'
import { readStoredRecords } from '../support/stored-records'
import { waitUntil } from '../support/wait'

const story = 'https://weekly.example/story'
const linked = 'https://other.example/background'

interface MenuEvent {
  dispatch(info: Record<string, unknown>, tab: unknown): void
}

// A native menu cannot be opened by a protocol; the event that it sends can be sent.
describe.skipIf(!browsersUnderTest().includes('chromium'))('the link menu (chromium)', () => {
  it('saves a link as not read, and adds one as coverage of the page', async () => {
    const site = await startSite()
    const browser = await launchChromium({ sitePort: site.port })
    try {
      site.page(
        story,
        articleHtml({ title: 'A story', body: `<h1>A story</h1><a href="${linked}">The background</a>` }),
      )
      const page = await browser.openPage(story)
      // The click on the button gives the right to the page, as the click on the menu does.
      await (await openPopup(browser, page)).close()
      const choose = (menuItemId: string) =>
        browser.background(
          async (id, pageUrl, linkUrl) => {
            const { chrome } = globalThis as unknown as {
              chrome: {
                contextMenus: { onClicked: MenuEvent }
                tabs: { query(q: object): Promise<unknown[]> }
              }
            }
            const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
            chrome.contextMenus.onClicked.dispatch({ menuItemId: id, pageUrl, linkUrl, frameId: 0 }, tab)
          },
          menuItemId,
          story,
          linked,
        )
      await choose('save-link')
      const [record] = await waitUntil('the record of the link', async () => {
        const records = await readStoredRecords(browser)
        return records.length === 1 && records
      })
      expect(record).toMatchObject({ title: 'The background', originalUrl: linked, isRead: false })

      await choose('link-as-coverage')
      const popup = await waitUntil('the entry in the draft', async () => {
        const opened = await openPopup(browser, page)
        const isThere = await opened.evaluate(
          () =>
            document.querySelector('[data-testid=entry]')?.textContent?.includes('The background') === true,
        )
        if (isThere) return opened
        await opened.close()
        return undefined
      })
      await popup.close()
      expect(await browser.violations()).toEqual([])
    } finally {
      await browser.close()
      await site.close()
    }
  })
})

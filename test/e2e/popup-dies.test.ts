import { expect, it } from 'vitest'
import { describeInBrowsers } from '../support/in-browsers'
import { openPopup } from '../support/popup-flow'
import { isLongRun } from '../support/shared'
import { readStoredTitles } from '../support/stored-records'
import { useBrowser } from '../support/use-browser'
import { waitUntil } from '../support/wait'

const rounds = isLongRun ? 50 : 3

const article = (title: string): string => `<!doctype html><html lang="en"><head><title>${title}</title>
<meta property="og:title" content="${title}"><meta property="og:site_name" content="Brief"></head>
<body><article><h1>${title}</h1><p>A short piece of news that is saved in a hurry.</p></article></body></html>`

describeInBrowsers('a popup that dies in mid-sentence', (name) => {
  const fixture = useBrowser(name)

  it.each([0, 5, 50])(`keeps every save when it closes %i ms after Enter, ${rounds} times`, async (delay) => {
    const { browser, site } = fixture()
    const titles = Array.from({ length: rounds }, (_, round) => `Story ${delay} ${round}`)
    for (const [round, title] of titles.entries()) {
      const address = `https://brief.example/${delay}/${round}`
      site.page(address, article(title))
      const page = await browser.openPage(address)
      const popup = await openPopup(browser, page)
      // In the popup itself, so that nothing of the test's own lies between the key and the end.
      await popup
        .evaluate(
          (wait) =>
            new Promise<void>((resolve) => {
              addEventListener('keydown', () => {
                setTimeout(() => {
                  resolve()
                  close()
                }, wait)
              })
              document.body.dispatchEvent(
                new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', ctrlKey: true, bubbles: true }),
              )
            }),
          delay,
        )
        .catch(() => undefined)
      await waitUntil('the popup to close', () => popup.isClosed())
      await page.close()
    }
    await waitUntil('every record', async () => {
      const stored = new Set(await readStoredTitles(browser))
      return titles.every((title) => stored.has(title))
    })
    expect(
      (await readStoredTitles(browser)).filter((title) => title.startsWith(`Story ${delay} `)),
    ).toHaveLength(rounds)
  })
})

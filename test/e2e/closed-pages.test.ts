import { expect, it } from 'vitest'
import { describeInBrowsers } from '../support/in-browsers'
import { fillField, openPopup, readField, save } from '../support/popup-flow'
import { useBrowser } from '../support/use-browser'

const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>`

describeInBrowsers('pages on which no script may run', (name) => {
  const fixture = useBrowser(name)

  it('a page of the browser gives a record of its title and address, and the reason', async () => {
    const { browser } = fixture()
    const address = name === 'chromium' ? 'chrome://version/' : 'about:license'
    const popup = await openPopup(browser, await browser.openPage(address))
    expect(await popup.evaluate(() => document.body.textContent ?? '')).toContain(
      'lets no extension read this page',
    )
    // Chromium keeps even title and address of its own pages from extensions; Firefox does not.
    if (name === 'chromium') await fillField(popup, 'title', 'About this browser')
    expect((await readField(popup, 'title')).length).toBeGreaterThan(0)
    await save(popup)
    await popup.close()
  })

  it('a PDF gives a record of its title and address', async () => {
    const { browser, site } = fixture()
    const address = 'https://papers.example/annual-report.pdf'
    site.page(address, { headers: { 'content-type': 'application/pdf' }, body: pdf })
    const popup = await openPopup(browser, await browser.openPage(address))
    expect(await readField(popup, 'title')).toContain('annual-report')
    await save(popup)
    await popup.close()
  })
})

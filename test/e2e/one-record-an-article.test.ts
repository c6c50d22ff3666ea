import { expect, it } from 'vitest'
import { articleHtml } from '../support/html'
import { describeInBrowsers } from '../support/in-browsers'
import { openPopup, readField, save, waitForSaved } from '../support/popup-flow'
import { readStoredTitles } from '../support/stored-records'
import { useBrowser } from '../support/use-browser'

describeInBrowsers('one record an article', (name) => {
  const fixture = useBrowser(name)

  it('tracking, fragment, www and AMP lead to the same record', async () => {
    const { browser, site } = fixture()
    const canonical = 'https://www.daily.example/2026/bridge-reopens'
    const html = articleHtml({ title: 'Bridge reopens', site: 'Daily', canonical })
    const addresses = [
      `${canonical}?utm_source=mail&fbclid=1`,
      'https://daily.example/2026/bridge-reopens',
      'https://www.daily.example/amp/2026/bridge-reopens',
    ]
    for (const address of addresses) site.page(address, html)
    const [first = '', ...others] = addresses
    await save(await openPopup(browser, await browser.openPage(`${first}#comments`)))
    for (const address of others) {
      const popup = await openPopup(browser, await browser.openPage(address))
      await waitForSaved(popup)
      await popup.close()
    }
    expect(await readStoredTitles(browser)).toEqual(['Bridge reopens'])
  })

  it('a site that gives one canonical address for all its pages is not believed', async () => {
    const { browser, site } = fixture()
    for (const story of ['one', 'two']) {
      const address = `https://lazy.example/story/${story}`
      site.page(
        address,
        articleHtml({ title: `Story ${story}`, site: 'Lazy', canonical: 'https://lazy.example/' }),
      )
      await save(await openPopup(browser, await browser.openPage(address)))
    }
    expect(await readStoredTitles(browser)).toEqual(expect.arrayContaining(['Story one', 'Story two']))
  })

  it('after in-page navigation the new article is read, not the old one', async () => {
    const { browser, site } = fixture()
    const address = 'https://app.example/first'
    site.page(address, articleHtml({ title: 'The first story', site: 'App', canonical: address }))
    const page = await browser.openPage(address)
    await (await openPopup(browser, page)).close()
    await page.evaluate(() => {
      history.pushState({}, '', '/second')
      document.title = 'The second story'
      const headline = document.querySelector('h1')
      if (headline) headline.textContent = 'The second story'
    })
    const popup = await openPopup(browser, page)
    expect(await readField(popup, 'title')).toBe('The second story')
    await save(popup)
    expect(await readStoredTitles(browser)).toContain('The second story')
  })
})

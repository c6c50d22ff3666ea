import { expect, it } from 'vitest'
import { describeInBrowsers } from '../support/in-browsers'
import { addTopic, exportFile, openPopup, readField } from '../support/popup-flow'
import { sampleFolder, serveFolder } from '../support/sample-site'
import { dumpStores } from '../support/stores'
import { useBrowser } from '../support/use-browser'

const address = 'https://harbour-post.example/sea-ministry.html'

describeInBrowsers('a private window', (name) => {
  const fixture = useBrowser(name, { serve: serveFolder(sampleFolder), allowPrivate: true })

  it('is read, copied and downloaded, and leaves every store as it was', async () => {
    const { browser } = fixture()
    // The library is there already, so that its being opened changes nothing either.
    const library = await browser.openExtensionPage('library.html')
    await library.waitFor(() => (document.querySelector('main')?.textContent ?? '').trim() !== '')
    await library.close()
    const before = await dumpStores(browser)
    const page = await browser.openPage(address, { private: true })
    const popup = await openPopup(browser, page)
    expect(await readField(popup, 'title')).toBe('The ministry that forgot its own tower')
    await addTopic(popup, 'Ministries')
    // There is nothing to save with, and the key does nothing.
    expect(await popup.evaluate(() => document.querySelector('[data-testid=save]') === null)).toBe(true)
    await popup.press('Control+Enter')
    const file = await exportFile(browser, popup)
    expect(file.bytes.toString('utf8')).toContain('title: "The ministry that forgot its own tower"')
    expect(file.bytes.toString('utf8')).toContain('  - Ministries\n')
    await popup.close()

    const again = await openPopup(browser, page)
    expect(await readField(again, 'title')).toBe('The ministry that forgot its own tower')
    expect(await again.evaluate(() => document.body.textContent?.includes('Ministries'))).toBe(false)
    await again.close()
    await page.close()
    expect(await dumpStores(browser)).toBe(before)
  })
})

import { expect, it } from 'vitest'
import { articleHtml } from '../support/html'
import { describeInBrowsers } from '../support/in-browsers'
import { addTopic, openPopup, readTopics, save, waitForSaved } from '../support/popup-flow'
import { readStoredRecords } from '../support/stored-records'
import { useBrowser } from '../support/use-browser'
import { waitUntil } from '../support/wait'

const address = 'https://weekly.example/two-hands'

describeInBrowsers('two places edit one record', (name) => {
  const fixture = useBrowser(name)

  it('keeps what each of them changed', async () => {
    const { browser, site } = fixture()
    site.page(address, articleHtml({ title: 'Two hands', site: 'Weekly' }))
    const page = await browser.openPage(address)
    const popup = await openPopup(browser, page)
    await addTopic(popup, 'First')
    await save(popup)
    await popup.close()

    // The library shows the record while the popup changes it.
    const [record] = await readStoredRecords(browser)
    const library = await browser.openExtensionPage(`library.html#record=${record?.id}`)
    await library.waitFor(() => document.body.textContent?.includes('Two hands'))
    const again = await openPopup(browser, page)
    await waitForSaved(again)
    await addTopic(again, 'Second')
    await save(again)
    expect(await readTopics(again)).toEqual(['First', 'Second'])
    await waitUntil('the library to show the change', () =>
      library.evaluate(() => document.body.textContent?.includes('Second') === true),
    )
    expect((await readStoredRecords(browser)).map(({ topics }) => topics)).toEqual([['First', 'Second']])
  })
})

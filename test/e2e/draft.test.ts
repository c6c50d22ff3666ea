import { expect, it } from 'vitest'
import { articleHtml } from '../support/html'
import { describeInBrowsers } from '../support/in-browsers'
import { addTopic, focusField, openPopup, readField, readTopics, save } from '../support/popup-flow'
import { readStoredRecords } from '../support/stored-records'
import { useBrowser } from '../support/use-browser'

const address = 'https://weekly.example/quiet-river'
const html = articleHtml({ title: 'The quiet river', site: 'Weekly', published: '2026-03-01T10:00:00Z' })

describeInBrowsers('a draft', (name) => {
  const fixture = useBrowser(name)

  it('is there again after the popup closed without saving, and is saved with the rest', async () => {
    const { browser, site } = fixture()
    site.page(address, html)
    const page = await browser.openPage(address)
    const popup = await openPopup(browser, page)
    await addTopic(popup, 'Rivers')
    await focusField(popup, 'note')
    await popup.type('Ask the ferryman')
    // At most 100 ms of typing may be lost; these have passed when the text is seen.
    await popup.waitFor(async () => {
      const note = document.querySelector<HTMLTextAreaElement>('[data-testid=note]')
      await new Promise((resolve) => setTimeout(resolve, 120))
      return note?.value === 'Ask the ferryman'
    })
    await popup.close()
    expect(await readStoredRecords(browser)).toEqual([])

    const again = await openPopup(browser, page)
    await again.waitFor(() => document.querySelector('[data-testid=token]') !== null)
    expect(await readTopics(again)).toEqual(['Rivers'])
    expect(await readField(again, 'note')).toBe('Ask the ferryman')
    await save(again)
    await again.close()
    const [record] = await readStoredRecords(browser)
    expect(record?.topics).toEqual(['Rivers'])
    expect(record?.note).toBe('Ask the ferryman')
  })

  it('of a saved article updates its record', async () => {
    const { browser } = fixture()
    const page = await browser.openPage(address)
    const popup = await openPopup(browser, page)
    await popup.waitFor(() => document.querySelector('.state--saved') !== null)
    await addTopic(popup, 'Ferries')
    await save(popup)
    await popup.close()
    const records = await readStoredRecords(browser)
    expect(records.map(({ topics }) => topics)).toEqual([['Rivers', 'Ferries']])
  })
})

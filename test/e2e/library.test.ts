import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { articleHtml } from '../support/html'
import { describeInBrowsers } from '../support/in-browsers'
import { addTopic, openPopup, save } from '../support/popup-flow'
import { readStoredTitles } from '../support/stored-records'
import { useBrowser } from '../support/use-browser'
import type { View } from '../support/view'
import { waitUntil } from '../support/wait'

const stories = ['The first bridge', 'The second bridge', 'The third bridge']

const readRows = (library: View): Promise<string[]> =>
  library.evaluate(() =>
    [...document.querySelectorAll('[data-testid=row]')].map((row) => row.textContent ?? ''),
  )

describeInBrowsers('the library page', (name) => {
  const fixture = useBrowser(name)

  it('lists, opens, deletes with undo, selects and exports many as a ZIP', async () => {
    const { browser, site } = fixture()
    for (const [index, title] of stories.entries()) {
      const address = `https://bridges.example/${index}`
      site.page(
        address,
        articleHtml({ title, site: 'Bridges', published: `2026-01-0${index + 1}T08:00:00Z` }),
      )
      const page = await browser.openPage(address)
      const popup = await openPopup(browser, page)
      await addTopic(popup, 'Bridges')
      await save(popup)
      await popup.close()
      await page.close()
    }
    const library = await browser.openExtensionPage('library.html')
    await library.waitFor(() => document.querySelectorAll('[data-testid=row]').length === 3)
    const rows = await readRows(library)
    // Saved within one second or two, so that only the set is certain.
    expect(stories.every((title) => rows.some((row) => row.includes(title)))).toBe(true)

    await library.click('[data-testid=row]')
    await library.waitFor(() =>
      document.querySelector('[data-testid=record]')?.textContent?.includes('Bridges'),
    )
    await library.click('[data-testid=record] [data-testid=delete]')
    await waitUntil('the record to go', async () => (await readStoredTitles(browser)).length === 2)
    await library.click('[data-testid=toast-action]')
    await waitUntil('the record to come back', async () => (await readStoredTitles(browser)).length === 3)
    await library.waitFor(() => document.querySelectorAll('[data-testid=row]').length === 3)

    await library.click('[data-testid=row] input[type=checkbox]')
    await library.click('[data-testid=select-all]')
    // The browser's own save dialog cannot be driven; without it the ZIP goes to the downloads.
    await library.evaluate(() => {
      Object.assign(window, { showSaveFilePicker: undefined })
    })
    await library.click('[data-testid=bulk-export]')
    await library.click('[data-testid=start-export]')
    const zip = await browser.takeDownload()
    const files = unzipSync(new Uint8Array(zip.bytes))
    expect(zip.name).toMatch(/\.zip$/)
    const markdown = Object.entries(files).filter(([path]) => path.endsWith('.md'))
    expect(
      markdown.map(([path]) => path.split('/').at(-1)).sort((a = '', b = '') => a.localeCompare(b)),
    ).toEqual([
      '2026-01-01-the-first-bridge.md',
      '2026-01-02-the-second-bridge.md',
      '2026-01-03-the-third-bridge.md',
    ])
    for (const [, bytes] of markdown) expect(strFromU8(bytes)).toContain('topics:\n  - Bridges\n')
  })
})

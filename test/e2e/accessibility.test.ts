import { describe, expect, it } from 'vitest'
import { findAxeProblems } from '../support/axe'
import { describeInBrowsers } from '../support/in-browsers'
import { addCoverage, addTopic, openPopup, save } from '../support/popup-flow'
import { sampleFolder, serveFolder } from '../support/sample-site'
import { useBrowser } from '../support/use-browser'
import type { View } from '../support/view'

const address = 'https://harbour-post.example/old-lighthouse.html'
const pages = ['library.html', 'options.html', 'welcome.html']

/** A page is complete when it has a heading or a landmark with text in it. */
const waitForContent = (view: View): Promise<boolean> =>
  view.waitFor(() => (document.querySelector('main')?.textContent ?? '').trim().length > 20)

describeInBrowsers('the options', (name) => {
  const fixture = useBrowser(name)

  it('name every shortcut apart', async () => {
    const view = await fixture().browser.openExtensionPage('options.html')
    const names = await view.waitFor(() => {
      const found = [...document.querySelectorAll('[data-testid=shortcut] span:first-child')]
      return found.length > 0 && found.map((each) => each.textContent ?? '')
    })
    expect(names).toEqual(expect.arrayContaining(['Save the open article', 'Highlight what is selected']))
    expect(new Set(names).size).toBe(names.length)
    await view.close()
  })
})

describeInBrowsers('axe finds nothing', (name) => {
  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    const fixture = useBrowser(name, {
      colorScheme,
      serve: serveFolder(sampleFolder),
      mayRequest: (url) => url.endsWith('/old-lighthouse.svg'),
    })

    it('on the popup and its details, before and after saving', async () => {
      const { browser } = fixture()
      const page = await browser.openPage(address)
      const popup = await openPopup(browser, page)
      await addTopic(popup, 'Coast')
      await addCoverage(popup, 'https://bird-journal.example/terns')
      expect(await findAxeProblems(popup)).toEqual([])
      await save(popup)
      expect(await findAxeProblems(popup)).toEqual([])
      await popup.click('[data-testid=details]')
      await popup.waitFor(() => document.querySelector('[data-testid=details-sheet]') !== null)
      expect(await findAxeProblems(popup)).toEqual([])
    })

    it.each(pages)('on %s', async (path) => {
      const { browser } = fixture()
      const view = await browser.openExtensionPage(path)
      await waitForContent(view)
      expect(await findAxeProblems(view)).toEqual([])
      await view.close()
    })
  })
})

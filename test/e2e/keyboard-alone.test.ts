import { expect, it } from 'vitest'
import { describeInBrowsers } from '../support/in-browsers'
import { openPopup, readTopics, waitForSaved } from '../support/popup-flow'
import { sampleFolder, serveFolder } from '../support/sample-site'
import { readStoredTitles } from '../support/stored-records'
import { tabTo } from '../support/tab-to'
import { useBrowser } from '../support/use-browser'

const address = 'https://harbour-post.example/old-lighthouse.html'

describeInBrowsers('by keyboard alone', (name) => {
  const fixture = useBrowser(name, {
    serve: serveFolder(sampleFolder),
    mayRequest: (url) => url.endsWith('/old-lighthouse.svg'),
  })

  it('edits the title, adds topics and a link, saves and closes', async () => {
    const { browser } = fixture()
    const popup = await openPopup(browser, await browser.openPage(address))
    await tabTo(popup, 'title')
    await popup.press('End')
    await popup.type(' (update)')
    await tabTo(popup, 'topics')
    await popup.type('Coast')
    await popup.press('Enter')
    await popup.type('Birds')
    await popup.press('Enter')
    await popup.press('Backspace')
    await popup.type('Lights')
    await popup.press('Enter')
    await popup.waitFor(() => document.querySelectorAll('[data-testid=token]').length === 2)
    expect(await readTopics(popup)).toEqual(['Coast', 'Lights'])
    await tabTo(popup, 'coverage')
    await popup.type('https://bird-journal.example/terns')
    await popup.waitFor(
      () => document.querySelector('[data-testid=coverage]')?.getAttribute('aria-expanded') === 'true',
    )
    await popup.press('Enter')
    await popup.waitFor(() => document.querySelectorAll('[data-testid=entry]').length === 1)
    // The field is empty again: Enter now saves.
    await popup.press('Enter')
    await waitForSaved(popup)
    expect(await readStoredTitles(browser)).toEqual(['Lighthouse keepers return after forty years (update)'])
  })

  it('shows where the focus is, on everything that can have it', async () => {
    const { browser } = fixture()
    const popup = await openPopup(browser, await browser.openPage(address))
    const unseen: string[] = []
    const seen = new Set<string>()
    for (let step = 0; step < 60; step += 1) {
      await popup.press('Tab')
      const { name: control, isShown } = await popup.evaluate(() => {
        const element = document.activeElement
        if (!element || element === document.body) return { name: '', isShown: true }
        // A field may show the focus on its frame.
        const shows = (node: Element | null): boolean => {
          if (!node || node === document.body) return false
          const style = getComputedStyle(node)
          const hasRing = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0
          return hasRing || style.boxShadow !== 'none' || (node === element && shows(node.parentElement))
        }
        const label =
          element.getAttribute('data-testid') ?? element.getAttribute('aria-label') ?? element.tagName
        return { name: label, isShown: shows(element) }
      })
      if (seen.has(control) && control === 'title') break
      seen.add(control)
      if (!isShown) unseen.push(control)
    }
    expect(seen.size).toBeGreaterThan(6)
    expect(unseen).toEqual([])
  })
})

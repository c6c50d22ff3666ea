import { expect, it } from 'vitest'
import { findAxeProblems } from '../support/axe'
import { describeInBrowsers } from '../support/in-browsers'
import { useBrowser } from '../support/use-browser'
import type { View } from '../support/view'

const text = (view: View, selector: string): Promise<string> =>
  view.evaluate((found) => document.querySelector(found)?.textContent ?? '', selector)
const waitForRows = (view: View, count: number) =>
  view.waitFor((wanted) => document.querySelectorAll('[data-testid=row]').length === wanted, count)

describeInBrowsers('the library by keyboard alone', (name) => {
  const fixture = useBrowser(name)

  it('saves the sample, finds, opens, edits, selects, tags, deletes and takes it all back', async () => {
    const { browser } = fixture()
    const view = await browser.openExtensionPage('library.html')
    await view.waitFor(() => document.querySelector('[data-testid=save-sample]') !== null)
    expect(await findAxeProblems(view)).toEqual([])
    await view.evaluate(() => document.querySelector<HTMLElement>('[data-testid=save-sample]')?.focus())
    await view.press('Enter')
    await waitForRows(view, 1)
    await view.waitFor(() => document.querySelector('[data-testid=record]') !== null)
    expect(await findAxeProblems(view)).toEqual([])

    await view.press('Escape')
    await view.waitFor(() => document.querySelector('[data-testid=record]') === null)
    await view.press('/')
    await view.type('harbour')
    await view.waitFor(() => location.hash.includes('q=harbour') && document.querySelector('mark') !== null)
    expect(await text(view, '[data-testid=row] mark')).toBe('harbour')
    await view.press('Enter', 'Enter')
    await view.waitFor(() => document.querySelector('[data-testid=record]') !== null)

    await view.waitFor(() => document.querySelector('[data-testid=topics]') !== null)
    await view.press('t')
    await view.waitFor(() => document.activeElement?.getAttribute('data-testid') === 'topics')
    await view.type('Tunnels')
    await view.press('Enter')
    await view.waitFor(
      () => document.querySelector('[data-testid=row]')?.textContent?.includes('Tunnels') === true,
    )
    await view.press('Escape', 'Control+z')
    await view.waitFor(
      () => document.querySelector('[data-testid=row]')?.textContent?.includes('Tunnels') === false,
    )

    await view.press('x')
    await view.waitFor(() => document.querySelector('[data-testid=selection-bar]') !== null)
    expect(await findAxeProblems(view)).toEqual([])
    await view.press('#')
    await waitForRows(view, 0)
    await view.press('Control+z')
    await waitForRows(view, 1)

    // With nothing selected, all that is listed goes out.
    await view.press('e')
    await view.waitFor(() =>
      document.querySelector('[data-testid=export-dialog]')?.textContent?.includes('Export 1 article'),
    )
    expect(await findAxeProblems(view)).toEqual([])
    await view.press('Escape')
    await view.waitFor(() => document.querySelector('[data-testid=export-dialog]') === null)

    await view.press('?')
    await view.waitFor(() => document.querySelector('[data-testid=help]') !== null)
    expect(await findAxeProblems(view)).toEqual([])
    await view.press('Escape')
    await view.waitFor(() => document.querySelector('[data-testid=help]') === null)
    await view.close()
  })

  it('keeps its state in the address, over reload and back', async () => {
    const { browser } = fixture()
    const view = await browser.openExtensionPage('library.html#/?topic=Transport&q=council')
    await waitForRows(view, 1)
    expect(await text(view, '[data-testid=filter]')).toContain('Transport')
    await view.evaluate(() => document.querySelector<HTMLElement>('[data-testid=filter] button')?.click())
    await view.waitFor(() => document.querySelector('[data-testid=filter]') === null)
    await view.evaluate(() => history.back())
    await view.waitFor(() => document.querySelector('[data-testid=filter]') !== null)
    await view.evaluate(() => {
      document.body.dataset.old = 'yes'
      location.reload()
    })
    await view.waitFor(() => document.body?.dataset.old === undefined)
    await view.waitFor(() => document.querySelector('[data-testid=filter]') !== null)
    await waitForRows(view, 1)
    await view.close()
  })
})

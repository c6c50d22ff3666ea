import { describe, expect, it } from 'vitest'
import { findAxeProblems } from '../support/axe'
import { describeInBrowsers } from '../support/in-browsers'
import { useBrowser } from '../support/use-browser'
import type { View } from '../support/view'

const pages = ['topics', 'charts', 'duplicates', 'health', 'import', 'trash']

/** Dialogs of the list's selection and of the topics page, by the button that opens each. */
const dialogs = [
  { path: '', opener: '[data-testid=bulk-topics]', dialog: '[role=dialog], dialog[open]' },
  { path: '', opener: '[data-testid=bulk-export]', dialog: '[role=dialog], dialog[open]' },
  { path: 'topics', opener: '[data-testid=rename-topic]', dialog: '[data-testid=rename-dialog]' },
] as const

const waitFor = (view: View, selector: string) =>
  view.waitFor((wanted) => document.querySelector(wanted) !== null, selector)

describeInBrowsers('axe finds nothing in the library', (name) => {
  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    const fixture = useBrowser(name, { colorScheme })
    const open = (path: string) => fixture().browser.openExtensionPage(`library.html#/${path}`)

    it('on the empty library, the list, a record and its history', async () => {
      const view = await open('')
      await waitFor(view, '[data-testid=save-sample]')
      expect(await findAxeProblems(view)).toEqual([])
      await view.click('[data-testid=save-sample]')
      await waitFor(view, '[data-testid=record] [data-testid=topics]')
      expect(await findAxeProblems(view)).toEqual([])
      // What is folded away is looked at as well.
      await view.evaluate(() => {
        for (const each of document.querySelectorAll('details')) each.open = true
        document.querySelector<HTMLElement>('[data-testid=record] button[aria-expanded=false]')?.click()
      })
      expect(await findAxeProblems(view)).toEqual([])
      await view.close()
    })

    it.each(pages)('on %s', async (path) => {
      const view = await open(path)
      await view.waitFor(() => (document.querySelector('main')?.textContent ?? '').trim().length > 20)
      expect(await findAxeProblems(view)).toEqual([])
      await view.close()
    })

    it.each(dialogs)('in the dialog behind $opener', async ({ path, opener, dialog }) => {
      const view = await open(path)
      if (path === '') {
        await waitFor(view, '[data-testid=row]')
        await view.click('[data-testid=row] input[type=checkbox]')
      }
      await view.click(opener)
      await waitFor(view, dialog)
      expect(await findAxeProblems(view)).toEqual([])
      await view.close()
    })
  })
})

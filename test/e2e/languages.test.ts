import { expect, it } from 'vitest'
import { findAxeProblems } from '../support/axe'
import { articleHtml } from '../support/html'
import { describeInBrowsers } from '../support/in-browsers'
import { injectHighlighter, markSelection, selectText } from '../support/marks-flow'
import { openPopup, save } from '../support/popup-flow'
import { useBrowser } from '../support/use-browser'
import type { View } from '../support/view'

const address = 'https://weekly.example/story'
const passage = 'The tide came twice.'

const readTitle = (view: View): Promise<string> =>
  view.evaluate(() => `${document.documentElement.lang} ${document.title}`)

async function chooseLanguage(options: View, language: string): Promise<void> {
  await options.waitFor((value) => {
    const list = document.querySelector<HTMLSelectElement>('[data-testid=language]')
    if (!list) return false
    list.value = value
    return list.dispatchEvent(new Event('change', { bubbles: true }))
  }, language)
}

describeInBrowsers('the user’s language', (name) => {
  const fixture = useBrowser(name, { languages: 'de-AT,en' })

  it('is that of the popup, of its dates and of what stands beside a selection', async () => {
    const { browser, site } = fixture()
    site.page(
      address,
      articleHtml({
        title: 'Two tides',
        head: '<meta property="article:published_time" content="2026-03-05T10:00:00Z">',
        body: `<h1>Two tides</h1><p>${passage} Then it stayed away.</p>`,
      }),
    )
    const page = await browser.openPage(address)
    const popup = await openPopup(browser, page)
    expect(await readTitle(popup)).toBe('de Clipfile')
    const shown = await popup.evaluate(() => document.body.innerText)
    expect(shown).toContain('Themen')
    expect(shown).toContain('5. März 2026')
    expect(await findAxeProblems(popup)).toEqual([])
    await save(popup)
    await popup.close()
    const tab = await injectHighlighter(browser)
    await selectText(page, passage)
    expect(await markSelection(browser, tab, 'green')).not.toBeNull()
    expect(await browser.accessibleText(page, 'Rückgängig')).toContain('Markiert')
  })

  it('is another one where the user chose it, and the browser’s again', async () => {
    const { browser } = fixture()
    const options = await browser.openExtensionPage('options.html')
    await options.waitFor(() => document.documentElement.lang === 'de')
    await chooseLanguage(options, 'fr')
    await options.waitFor(() => document.documentElement.lang === 'fr')
    const library = await browser.openExtensionPage('library.html')
    await library.waitFor(() => document.querySelector('[data-testid=row]') !== null)
    expect(await readTitle(library)).toBe('fr Clipfile: Bibliothèque')
    expect(await library.evaluate(() => document.body.innerText)).toContain('1 article')
    expect(await findAxeProblems(library)).toEqual([])
    await library.close()
    await chooseLanguage(options, 'auto')
    await options.waitFor(() => document.documentElement.lang === 'de')
    await chooseLanguage(options, 'en')
    await options.waitFor(() => document.querySelector('h1')?.textContent === 'Options')
    expect(await readTitle(options)).toBe('en Clipfile options')
  })
})

import { expect, it } from 'vitest'
import { createFormatWriter } from '@/lib/formats/write-format'
import { findAxeProblems } from '../support/axe'
import { describeInBrowsers } from '../support/in-browsers'
import {
  countPainted,
  importText,
  injectHighlighter,
  markSelection,
  openPanel,
  readPainted,
  readStatus,
  removeBar,
  selectText,
} from '../support/marks-flow'
import { openPopup } from '../support/popup-flow'
import { readStoredRecords } from '../support/stored-records'
import { useBrowser } from '../support/use-browser'
import type { ExtensionBrowser, View } from '../support/view'

const strictPolicy = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; sandbox allow-scripts allow-same-origin; require-trusted-types-for 'script'; trusted-types 'none'",
  'cache-control': 'max-age=60',
}

const article = (title: string, body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><main><h1>${title}</h1>${body}</main></body></html>`

const lines = Array.from(
  { length: 1_000 },
  (_, index) => `Sentence number ${index} tells of the ${index * 7} boats that left harbour ${index % 13}.`,
)

/** Opens a page and brings the highlighter into it by a click on the button. */
async function openMarked(browser: ExtensionBrowser, address: string): Promise<{ page: View; tab: number }> {
  const page = await browser.openPage(address)
  await (await openPopup(browser, page)).close()
  return { page, tab: await injectHighlighter(browser) }
}

describeInBrowsers('highlights on pages of every kind', (name) => {
  const fixture = useBrowser(name)

  it('under a strict policy the bar is styled, nothing of the page changes, and axe finds nothing new', async () => {
    const { browser, site } = fixture()
    const address = 'https://strict.example/a-story-about-policies'
    const text = 'No script may run here that the site did not send.'
    site.page(address, { body: article('Strict', `<p>${text}</p><p>More of it.</p>`), headers: strictPolicy })
    const { page, tab } = await openMarked(browser, address)
    const before = await page.evaluate(() => document.documentElement.outerHTML)
    await selectText(page, 'No script may run')
    expect(await markSelection(browser, tab, 'blue')).not.toBeNull()
    const bar = await page.waitFor(() => {
      const host = document.querySelector('clipfile-toolbar')
      const { width, height } = host?.getBoundingClientRect() ?? { width: 0, height: 0 }
      return host && { width, height, position: getComputedStyle(host).position }
    })
    expect(bar).toMatchObject({ position: 'fixed' })
    // Four swatches of 28 px, a text and a button in one row: without its styles it would be a block.
    expect(bar.width).toBeGreaterThan(200)
    expect(bar.width).toBeLessThan(420)
    expect(bar.height).toBeLessThan(60)
    expect(await countPainted(page, 'blue')).toBe(1)
    const withBar = await page.evaluate(() => document.querySelectorAll('clipfile-toolbar').length)
    expect(withBar).toBe(1)
    await removeBar(page)
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before)
    await page.close()
  })

  it('what the page does later is followed: late text, navigation within', async () => {
    const { browser, site } = fixture()
    const first = 'https://daily.example/first-long-story'
    const html = article('First', '<div id="text"><p>The first story is about a bridge.</p></div>')
    site.page(first, { body: html, headers: { 'cache-control': 'max-age=60' } })
    site.page('https://daily.example/elsewhere', article('Elsewhere', '<p>Nothing here.</p>'))
    const { page, tab } = await openMarked(browser, first)
    await selectText(page, 'about a bridge')
    await markSelection(browser, tab, 'green')
    await removeBar(page)
    expect(await readPainted(page, 'green')).toEqual(['about a bridge'])

    // The page's script draws its text anew.
    await page.evaluate(() => {
      const text = document.querySelector('#text')
      if (text) text.textContent = ''
    })
    await page.waitFor(() => [...(CSS.highlights.get('clipfile-green') ?? [])].map(String).join('') === '')
    await page.evaluate(() => {
      const paragraph = document.createElement('p')
      paragraph.textContent = 'By our staff. The first story is about a bridge.'
      document.querySelector('#text')?.append(paragraph)
    })
    await page.waitFor(
      () => [...(CSS.highlights.get('clipfile-green') ?? [])].map(String).join() === 'about a bridge',
    )

    // Another article under another address, without a load; then the way back.
    await page.evaluate(() => {
      history.pushState(null, '', '/second-long-story')
      const text = document.querySelector('#text')
      if (text) text.textContent = 'The second story says nothing about a bridge or so.'
    })
    await page.waitFor(() => !CSS.highlights.has('clipfile-green'))
    await page.evaluate(() => {
      history.back()
      const text = document.querySelector('#text')
      if (text) text.textContent = 'The first story is about a bridge.'
    })
    await page.waitFor(() => CSS.highlights.get('clipfile-green')?.size === 1)

    await page.close()
  })

  it('a page that the browser kept for the way back shows what changed meanwhile', async () => {
    const { browser, site } = fixture()
    const address = 'https://kept.example/a-story-that-is-kept'
    const text = '<p>The ferry sails at nine. The last bus leaves at ten.</p>'
    site.page(address, { body: article('Kept', text), headers: { 'cache-control': 'max-age=60' } })
    site.page('https://kept.example/elsewhere', article('Elsewhere', '<p>Nothing here.</p>'))
    const { page, tab } = await openMarked(browser, address)
    await selectText(page, 'The ferry sails')
    await markSelection(browser, tab, 'green')
    await selectText(page, 'The last bus')
    await markSelection(browser, tab, 'blue')
    await removeBar(page)
    await page.evaluate(() => {
      document.documentElement.dataset.wasHere = 'yes'
      location.href = '/elsewhere'
    })
    await page.waitFor(() => document.title === 'Elsewhere')
    const records = await readStoredRecords(browser)
    const id = records.find(({ title }) => title === 'Kept')?.id ?? ''
    const library = await browser.openExtensionPage(`library.html#/?record=${id}`)
    await library.click('.highlight--green button')
    await library.waitFor(() => document.querySelectorAll('.highlight').length === 1)
    await library.close()
    await page.evaluate(() => history.back())
    await page.waitFor(() => document.title === 'Kept' && document.readyState === 'complete')
    // A page that was loaded anew would have lost this, and its marks with it.
    expect(await page.evaluate(() => document.documentElement.dataset.wasHere)).toBe('yes')
    await page.waitFor(() => !CSS.highlights.get('clipfile-green')?.size)
    expect(await readPainted(page, 'blue')).toEqual(['The last bus'])
    await page.close()
  })

  it('one article under its AMP and canonical address has one set of marks; shadow roots are read', async () => {
    const { browser, site } = fixture()
    const canonical = 'https://weekly.example/2026/the-long-way-home'
    const amp = 'https://amp.weekly.example/2026/the-long-way-home'
    const text = '<p>The long way home leads through the marshes.</p>'
    const shadow =
      '<div><template shadowrootmode="open"><p>Inside the box stands a hidden line.</p></template></div>'
    site.page(canonical, article('Home', text + shadow, `<link rel="amphtml" href="${amp}">`))
    site.page(
      amp,
      article('Home', `<section>${text}</section>`, `<link rel="canonical" href="${canonical}">`),
    )
    const { page, tab } = await openMarked(browser, canonical)
    await selectText(page, 'through the marshes')
    await markSelection(browser, tab, 'yellow')
    await selectText(page, 'a hidden line')
    await markSelection(browser, tab, 'purple')
    expect(await readPainted(page, 'purple')).toEqual(['a hidden line'])
    const color = await page.evaluate(() => {
      const inner = document.querySelector('div')?.shadowRoot?.querySelector('p')
      return inner ? getComputedStyle(inner, '::highlight(clipfile-purple)').backgroundColor : ''
    })
    expect(color).toBe('rgb(126, 79, 160)')
    await page.close()

    const { page: other, tab: otherTab } = await openMarked(browser, amp)
    await other.waitFor(() => CSS.highlights.get('clipfile-yellow')?.size === 1)
    expect((await readStatus(browser, otherTab)).missing).toHaveLength(1)
    const records = await readStoredRecords(browser)
    expect(records.filter(({ title }) => title === 'Home')).toHaveLength(1)
    await other.close()
  })

  it('a thousand marks of another tool are imported, painted and listed', async () => {
    const { browser, site } = fixture()
    const address = 'https://almanac.example/a-thousand-boats'
    site.page(address, article('Boats', lines.map((line) => `<p>${line}</p>`).join('')))
    const writer = createFormatWriter('w3c-annotations')
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=1</script> {{1}}'
    const record = {
      id: 'boats',
      title: 'Boats',
      originalUrl: address,
      topics: [],
      images: [],
      related: [],
      highlights: lines.map((exact, index) => ({
        id: `mark-${index}`,
        quote: { exact, prefix: '', suffix: '' },
        color: 'yellow' as const,
        note: hostile,
      })),
    }
    await importText(browser, 'boats.jsonld', writer.start() + writer.record(record) + writer.end())
    const { page, tab } = await openMarked(browser, address)
    await page.waitFor(() => CSS.highlights.get('clipfile-yellow')?.size === 1_000)
    expect((await readStatus(browser, tab)).missing).toEqual([])
    const panel = await openPanel(browser, tab)
    await panel.waitFor(() => document.querySelectorAll('[data-testid=mark]').length === 100)
    expect(await panel.evaluate(() => document.title)).not.toBe('1')
    expect(
      await panel.evaluate(
        () => document.querySelector<HTMLTextAreaElement>('.mark [data-testid=note]')?.value,
      ),
    ).toBe(hostile)
    // The list is for screen readers what the colours are for eyes.
    await panel.waitFor(
      () => document.querySelector('[data-testid=live-region]')?.textContent === '1,000 highlights',
    )
    await panel.close()
    await page.close()
  })

  // Chromium's question for a permission cannot be answered by a protocol.
  it.skipIf(name !== 'firefox')(
    'a site that is allowed shows its marks until that is taken back',
    async () => {
      const { browser, site } = fixture()
      const address = 'https://allowed.example/a-story-to-come-back-to'
      const shadow = '<div><template shadowrootmode="open"><p>Inside it is warm.</p></template></div>'
      site.page(address, article('Back', `<p>Whoever comes back finds the door open.</p>${shadow}`))
      const { page, tab } = await openMarked(browser, address)
      await selectText(page, 'finds the door open')
      await markSelection(browser, tab, 'green')
      const panel = await openPanel(browser, tab)
      await panel.click('[data-testid=grant-site]')
      await panel.waitFor(() => document.querySelector('[data-testid=revoke-site]') !== null)
      const later = await browser.openPage(address)
      await later.waitFor(() => CSS.highlights.get('clipfile-green')?.size === 1)
      const colors = await later.evaluate(() =>
        [document.querySelector('p'), document.querySelector('div')?.shadowRoot?.querySelector('p')].map(
          (each) => each && getComputedStyle(each, '::highlight(clipfile-green)').backgroundColor,
        ),
      )
      expect(colors).toEqual(['rgb(181, 223, 174)', 'rgb(181, 223, 174)'])
      // Here the bar comes up by itself.
      await selectText(later, 'Whoever comes back')
      await later.press('Shift')
      await later.waitFor(() => document.querySelector('clipfile-toolbar') !== null)
      await later.close()
      await panel.click('[data-testid=revoke-site]')
      await panel.waitFor(() => document.querySelector('[data-testid=grant-site]') !== null)
      const last = await browser.openPage(address)
      await new Promise((resolve) => setTimeout(resolve, 1_000))
      expect(await countPainted(last, 'green')).toBe(0)
      for (const view of [last, panel, page]) await view.close()
    },
  )

  it('everything in the panel works by keyboard, and a removed mark comes back', async () => {
    const { browser, site } = fixture()
    const address = 'https://evening.example/keys-and-nothing-else'
    site.page(address, article('Keys', '<p>One key opens the door, another closes it.</p>'))
    const { page, tab } = await openMarked(browser, address)
    await selectText(page, 'another closes it')
    await markSelection(browser, tab, 'green')
    await selectText(page, 'closes')
    await markSelection(browser, tab, 'purple')
    // A mark within a mark lies upon it.
    expect(await page.evaluate(() => CSS.highlights.get('clipfile-purple-1')?.size)).toBe(1)
    await removeBar(page)
    expect(await findAxeProblems(page)).toEqual([])
    const panel = await openPanel(browser, tab)
    await tabTo(panel, 'show')
    await panel.press('Enter')
    await panel.waitFor(() => document.querySelector('[data-testid=toast]')?.textContent?.includes('Shown'))
    await tabTo(panel, 'remove')
    await panel.press('Enter')
    await panel.waitFor(() => document.querySelectorAll('[data-testid=mark]').length === 1)
    expect(await countPainted(page, 'green')).toBe(0)
    await tabTo(panel, 'toast-action')
    await panel.press('Enter')
    await panel.waitFor(() => document.querySelectorAll('[data-testid=mark]').length === 2)
    expect(await countPainted(page, 'green')).toBe(1)
    await panel.close()
    await page.close()
  })
})

/** Presses Tab until an element with this test id has the focus. */
async function tabTo(view: View, id: string): Promise<void> {
  for (let step = 0; step < 60; step++) {
    await view.press('Tab')
    const focused = await view.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? '')
    if (focused === id) return
  }
  throw new Error(`Tab never reaches ${id}`)
}

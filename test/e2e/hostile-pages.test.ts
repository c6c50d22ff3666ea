import { expect, it } from 'vitest'
import { type ArticlePage, articleHtml } from '../support/html'
import { describeInBrowsers } from '../support/in-browsers'
import { exportFile, openPopup, readField, save } from '../support/popup-flow'
import { useBrowser } from '../support/use-browser'

interface HostileCase {
  what: string
  page: Partial<ArticlePage>
  /** What the popup shows as title; else exactly the page's own. */
  shows?: RegExp
}

const cases: HostileCase[] = [
  { what: 'quotes, colons, dashes', page: { title: `"Ja": 'nein' --- und: #kein [Kommentar] {x} & \\mehr` } },
  { what: 'emoji and right-to-left text', page: { title: 'שלום 👩‍👩‍👧‍👦 عالم: news' } },
  { what: 'a title that is only dashes', page: { title: '---' } },
  {
    what: 'a title of HTML',
    page: { title: 'Cat <img src=x onerror=alert(1)><script>alert(2)</script> found' },
    shows: /^Cat .*found$/,
  },
  {
    what: 'addresses that are programs',
    page: {
      title: 'Programs as addresses',
      canonical: 'javascript:alert(1)',
      head: '<meta property="og:image" content="javascript:alert(2)"><meta property="og:url" content="data:text/html,x">',
    },
  },
  {
    what: 'JSON-LD that is broken, and one that is deep',
    page: {
      title: 'Broken data',
      head: `<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>
        <script type="application/ld+json">${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}</script>`,
    },
  },
  {
    what: 'dates that are no dates',
    page: { title: 'No date', published: '2026-02-31T99:99:99Z', head: '<time datetime="soon">soon</time>' },
  },
  {
    what: '100,000 nodes',
    page: {
      title: 'A very large page',
      body: `<h1>A very large page</h1>${'<p><b>x</b></p>'.repeat(50_000)}`,
    },
  },
  { what: 'no body to speak of', page: { title: 'Empty', body: '' } },
]

describeInBrowsers('hostile and broken pages', (name) => {
  const fixture = useBrowser(name)

  it.each(cases.map((entry) => [entry.what, entry] as const))('%s', async (what, { page, shows }) => {
    const { browser, site } = fixture()
    const address = `https://hostile.example/${encodeURIComponent(what)}`
    const full = { title: 'Untitled', site: 'Hostile', ...page }
    site.page(address, articleHtml(full))
    const tab = await browser.openPage(address)
    const popup = await openPopup(browser, tab)
    const title = await readField(popup, 'title')
    if (shows) expect(title).toMatch(shows)
    else expect(title).toBe(full.title)
    // Nothing of the page has become an element of the popup, or an address that runs.
    const foreign = await popup.evaluate(() =>
      [
        ...document.querySelectorAll(
          'script:not([src]), img[onerror], [href^="javascript:"], [src^="javascript:"]',
        ),
      ].map((element) => element.outerHTML),
    )
    expect(foreign).toEqual([])
    await save(popup)
    const file = await exportFile(browser, popup)
    const text = file.bytes.toString('utf8')
    expect(text.startsWith('---\n')).toBe(true)
    expect(text).not.toMatch(/(originalUrl|webUrl|url): "?(javascript|data):/)
    await popup.close()
    await tab.close()
  })

  it('a title of 10,000 characters is cut, and saved', async () => {
    const { browser, site } = fixture()
    const address = 'https://hostile.example/long'
    site.page(address, articleHtml({ title: 'Long words '.repeat(1000), site: 'Hostile' }))
    const popup = await openPopup(browser, await browser.openPage(address))
    const title = await readField(popup, 'title')
    expect(title.startsWith('Long words Long words')).toBe(true)
    expect(title.length).toBeLessThanOrEqual(10_000)
    await save(popup)
    await popup.close()
  })
})

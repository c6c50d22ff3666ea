import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describeInBrowsers } from '../support/in-browsers'
import { countPainted, injectHighlighter, markSelection, readStatus, selectText } from '../support/marks-flow'
import { exportFile, openPopup } from '../support/popup-flow'
import { sampleFolder } from '../support/sample-site'
import { readStoredRecords } from '../support/stored-records'
import { useBrowser } from '../support/use-browser'

const address = 'https://harbour-post.example/story.html'
const original = readFileSync(join(sampleFolder, 'old-lighthouse.html'), 'utf8')
const kept = 'The logbook is the heart of the matter.'
const lost = 'Four hundred applied.'
/** The site edits a word, wraps paragraphs, puts an advertisement in and takes a paragraph out. */
const changed = original
  .replace('the heart of the matter', 'the very heart of the matter')
  .replace(/<p>Four hundred applied[\s\S]*?<\/p>/, '')
  .replaceAll('<p>', '<div class="ad">Boats to let, by the week</div>\n  <p class="text"><span>')
  .replaceAll('</p>', '</span></p>')

describeInBrowsers('highlights', (name) => {
  let html = original
  const fixture = useBrowser(name, {
    serve: (url) =>
      url.pathname.endsWith('.html') ? { body: html, headers: { 'content-type': 'text/html' } } : undefined,
    mayRequest: (url) => url.endsWith('/old-lighthouse.svg'),
  })

  it('are made, kept, painted again without touching the page, and told as missing where the text is gone', async () => {
    const { browser } = fixture()
    html = original
    const page = await browser.openPage(address)
    const popup = await openPopup(browser, page)
    await popup.close()
    const before = await page.evaluate(() => document.documentElement.outerHTML)
    await injectHighlighter(browser)
    for (const [text, color] of [
      [kept, 'green'],
      [lost, 'yellow'],
    ] as const) {
      await selectText(page, text)
      expect(await markSelection(browser, color)).toMatch(/^[0-9a-f-]{36}$/)
    }
    expect(await countPainted(page, 'green')).toBe(1)
    // The bar with Undo stands in the page for ten seconds; then all is as before.
    await page.waitFor(() => {
      document.querySelector('clipfile-toolbar')?.remove()
      return document.querySelector('clipfile-toolbar') === null
    })
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before)

    const [record] = await readStoredRecords(browser)
    expect(record?.highlights?.map((highlight) => highlight.quote.exact)).toEqual(
      expect.arrayContaining([kept, lost]),
    )
    expect(record?.title).toBe('Lighthouse keepers return after forty years')
    await page.close()

    html = changed
    const later = await browser.openPage(address)
    const again = await openPopup(browser, later)
    const { name: fileName, bytes } = await exportFile(browser, again)
    await again.close()
    expect(fileName).toMatch(/\.md$/)
    const file = bytes.toString('utf8')
    expect(file).toContain('highlights:')
    expect(file).toContain('<!-- clipfile:highlights -->')
    expect(file).toContain(kept)

    await injectHighlighter(browser)
    await later.waitFor(() => (CSS.highlights.get('clipfile-green')?.size ?? 0) === 1)
    const status = await readStatus(browser)
    expect(status.found).toHaveLength(1)
    expect(status.missing).toHaveLength(1)
    const painted = await later.evaluate(() => [...(CSS.highlights.get('clipfile-green') ?? [])].map(String))
    expect(painted).toEqual(['The logbook is the very heart of the matter.'])
  })
})

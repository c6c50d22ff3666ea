import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findAxeProblems } from '../support/axe'
import { describeInBrowsers } from '../support/in-browsers'
import { launchBrowser } from '../support/launch'
import {
  countPainted,
  importText,
  injectHighlighter,
  markSelection,
  openPanel,
  readCards,
  readPainted,
  readStatus,
  removeBar,
  selectText,
} from '../support/marks-flow'
import { exportFile, openPopup } from '../support/popup-flow'
import { sampleFolder } from '../support/sample-site'
import { readStoredRecords } from '../support/stored-records'
import { useBrowser } from '../support/use-browser'

const address = 'https://harbour-post.example/story.html'
const original = readFileSync(join(sampleFolder, 'old-lighthouse.html'), 'utf8')
const kept = 'The logbook is the heart of the matter.'
const lost = 'Four hundred applied.'
const note = 'Ask <b>whose</b> </script> logbook'
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

  it('are made, noted, found again on the changed page, told as missing, exported, imported elsewhere', async () => {
    const { browser, site } = fixture()
    html = original
    const page = await browser.openPage(address)
    await (await openPopup(browser, page)).close()
    const before = await page.evaluate(() => document.documentElement.outerHTML)
    const tab = await injectHighlighter(browser)
    for (const [text, color] of [
      [kept, 'green'],
      [lost, 'yellow'],
    ] as const) {
      await selectText(page, text)
      expect(await markSelection(browser, tab, color)).toMatch(/^[0-9a-f-]{36}$/)
    }
    expect(await countPainted(page, 'green')).toBe(1)
    await removeBar(page)
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before)
    const [record] = await readStoredRecords(browser)
    expect(record?.highlights?.map((highlight) => highlight.quote.exact)).toEqual(
      expect.arrayContaining([kept, lost]),
    )
    expect(record?.title).toBe('Lighthouse keepers return after forty years')

    // A note, typed in the panel and nowhere else; closed right after the last key.
    const panel = await openPanel(browser, tab)
    expect(await findAxeProblems(panel)).toEqual([])
    expect(await readCards(panel)).toEqual(
      [
        { quote: lost, isMissing: false },
        { quote: kept, isMissing: false },
      ].sort((a, b) => original.indexOf(a.quote) - original.indexOf(b.quote)),
    )
    await panel.evaluate((quote) => {
      const card = [...document.querySelectorAll('[data-testid=mark]')].find((each) =>
        each.textContent?.includes(quote),
      )
      card?.querySelector<HTMLElement>('[data-testid=note]')?.focus()
    }, kept)
    await panel.type(note)
    await panel.press('Tab')
    await panel.close()
    await page.close()

    html = changed
    const later = await browser.openPage(address)
    const again = await openPopup(browser, later)
    const { name: fileName, bytes } = await exportFile(browser, again)
    await again.close()
    const file = bytes.toString('utf8')
    expect(fileName).toMatch(/\.md$/)
    expect(file).toContain('highlights:')
    expect(file).toContain(`> ${kept}\n>\n> [harbour-post.example](${address}#:~:text=The%20logbook`)

    const laterTab = await injectHighlighter(browser)
    await later.waitFor(() => (CSS.highlights.get('clipfile-green')?.size ?? 0) === 1)
    const status = await readStatus(browser, laterTab)
    expect([status.found.length, status.missing.length]).toEqual([1, 1])
    expect(await readPainted(later, 'green')).toEqual(['The logbook is the very heart of the matter.'])

    const laterPanel = await openPanel(browser, laterTab)
    await laterPanel.waitFor(() => document.querySelector('[data-testid=missing]') !== null)
    expect((await readCards(laterPanel)).filter(({ isMissing }) => isMissing)).toEqual([
      { quote: lost, isMissing: true },
    ])
    // Hostile text in a note is text, here and in the file.
    expect(
      await laterPanel.evaluate(() =>
        [...document.querySelectorAll<HTMLTextAreaElement>('[data-testid=note]')].map(({ value }) => value),
      ),
    ).toContain(note)
    expect(await laterPanel.evaluate(() => document.querySelector('blockquote b') === null)).toBe(true)
    expect(await findAxeProblems(laterPanel)).toEqual([])
    await laterPanel.close()

    const other = await launchBrowser(name, { sitePort: site.port })
    try {
      const report = await importText(other, fileName, file)
      expect(report).toContain('1')
      const there = await other.openPage(address)
      await (await openPopup(other, there)).close()
      const otherTab = await injectHighlighter(other)
      await there.waitFor(() => (CSS.highlights.get('clipfile-green')?.size ?? 0) === 1)
      expect((await readStatus(other, otherTab)).missing).toHaveLength(1)
      const [imported] = await readStoredRecords(other)
      expect(imported?.highlights?.find(({ color }) => color === 'green')?.note).toBe(note)
    } finally {
      await other.close()
    }
  })
})

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { describeInBrowsers } from '../support/in-browsers'
import {
  addCoverage,
  addTopic,
  countEntries,
  exportFile,
  openPopup,
  readField,
  readTopics,
  save,
  waitForSaved,
} from '../support/popup-flow'
import { sampleFolder, serveFolder } from '../support/sample-site'
import { useBrowser } from '../support/use-browser'

const address = 'https://harbour-post.example/old-lighthouse.html'
const expected = readFileSync(new URL('../fixtures/expected/old-lighthouse.md', import.meta.url), 'utf8')

describeInBrowsers('save, reopen, export', (name) => {
  const fixture = useBrowser(name, {
    serve: serveFolder(sampleFolder),
    mayRequest: (url) => url === 'https://harbour-post.example/old-lighthouse.svg',
  })

  it('button, popup, two topics, a link, save, close, open again, export', async () => {
    const { browser } = fixture()
    const page = await browser.openPage(address)
    const popup = await openPopup(browser, page)
    expect(await readField(popup, 'title')).toBe('Lighthouse keepers return after forty years')
    expect(await readField(popup, 'site')).toContain('The Harbour Post')
    await addTopic(popup, 'Lighthouses')
    await addTopic(popup, 'Coast')
    await addCoverage(popup, 'https://coastal-review.example/sea-ministry.html')
    await save(popup)
    await popup.close()

    const again = await openPopup(browser, page)
    await waitForSaved(again)
    expect(await readTopics(again)).toEqual(['Lighthouses', 'Coast'])
    expect(await countEntries(again)).toBe(1)
    const file = await exportFile(browser, again)
    expect(file.name).toBe('2026-05-03-lighthouse-keepers-return-after-forty-years.md')
    expect(file.bytes.toString('utf8')).toBe(expected)
  })
})

import { describe, expect, it } from 'vitest'
import { articleHtml } from '../support/html'
import { browsersUnderTest } from '../support/in-browsers'
import { addCoverage, focusField, openPopup, save } from '../support/popup-flow'
import { noteLeftOut } from '../support/shared'
import { readStoredRecords } from '../support/stored-records'
import { useBrowser } from '../support/use-browser'

const story = 'https://weekly.example/story'
const other = 'https://daily.example/other'
const third = 'https://daily.example/third'

// Firefox has a setting that answers such questions with yes; Chromium's dialogue cannot be reached.
noteLeftOut('permissions asked for at use, in Chromium', 'its dialogue cannot be answered by a protocol')

describe.skipIf(!browsersUnderTest().includes('firefox'))(
  'what is asked for when it is used (firefox)',
  () => {
    const fixture = useBrowser('firefox', { mayRequest: (url) => url === other })

    it('Fetch it fetches that one address and fills the entry', async () => {
      const { browser, site } = fixture()
      site.page(story, articleHtml({ title: 'A story', site: 'Weekly' }))
      site.page(
        other,
        articleHtml({
          title: 'The other side of the story',
          excerpt: 'What the first article left out, told by those who were there when it happened.',
          site: 'Daily',
          published: '2026-04-01T08:00:00Z',
        }),
      )
      const popup = await openPopup(browser, await browser.openPage(story))
      await addCoverage(popup, other)
      await focusField(popup, 'entry-read')
      await popup.press('Enter')
      await popup.waitFor(() =>
        document.querySelector('[data-testid=entry]')?.textContent?.includes('The other side of the story'),
      )
      await save(popup)
      await popup.close()
      const [record] = await readStoredRecords(browser)
      expect(record?.related).toMatchObject([
        {
          title: 'The other side of the story',
          publishedDateTime: '2026-04-01T08:00:00Z',
          webUrl: other,
          provider: { name: 'Daily', domain: 'daily.example' },
        },
      ])
    })

    it('open tabs are listed once the user has said yes', async () => {
      const { browser, site } = fixture()
      site.page(story, articleHtml({ title: 'A story', site: 'Weekly' }))
      site.page(third, articleHtml({ title: 'A third report', site: 'Daily' }))
      await browser.openPage(third)
      const popup = await openPopup(browser, await browser.openPage(story))
      await focusField(popup, 'coverage-tabs')
      await popup.press('Enter')
      await popup.waitFor(() =>
        [...document.querySelectorAll('[data-testid=option]')].some((option) =>
          option.textContent?.includes('A third report'),
        ),
      )
    })
  },
)

import { describe, expect, it } from 'vitest'
import { findAxeProblems } from '../support/axe'
import { type FilePage, htmlOf, readFilePage } from '../support/front-matter-pages'
import { describeInBrowsers } from '../support/in-browsers'
import {
  addTopic,
  countEntries,
  exportFile,
  focusField,
  openPopup,
  readTopics,
  save,
  waitForSaved,
} from '../support/popup-flow'
import { findShared } from '../support/shared'
import { useBrowser } from '../support/use-browser'
import type { View } from '../support/view'

/** Two stories as their editor linked them: five articles each, and an eleventh of the first. */
const stories = {
  'Studio news': [
    '2021-08-12-activision-blizzard-lets-go-diablo-4-world-of-warcraft-developers.md',
    '2021-08-12-activision-blizzard-diablo-4-director-and-two-others-leave-company.md',
    '2021-08-12-diablo-4-director-among-trio-of-men-no-longer-at-blizzard.md',
    '2021-08-12-diablo-4-director-reportedly-let-go-from-activision-blizzard.md',
    '2021-08-12-diablo-4-director-and-lead-designer-are-no-longer-at-activision-blizzard.md',
  ],
  'Game Pass': [
    '2023-03-14-blizzard-says-it-has-no-plans-to-release-diablo-4-on-game-pass.md',
    '2023-03-14-diablo-4-developer-reveals-theres-no-plans-to-come-to-xbox-game-pass.md',
    '2023-03-14-diablo-4-on-xbox-game-pass-blizzard-speaks-about-it.md',
    '2023-03-14-diablo-4-lead-says-there-are-currently-no-plans-to-be-on-xbox-game-pass.md',
    '2023-03-14-blizzard-has-no-plans-to-launch-diablo-4-on-xbox-game-pass.md',
  ],
} as const
const eleventh =
  '2021-08-12-diablo-4-director-and-lead-designer-exit-blizzard-following-cosby-suite-revelations.md'

/** FORMAT.md: the order of the keys. */
const keyOrder = [
  'category',
  'title',
  'excerpt',
  'publishedDateTime',
  'originalUrl',
  'webUrl',
  'type',
  'quality',
  'heat',
  'published',
  'provider',
  'topics',
  'images',
  'related',
]

const folder = findShared('corpus/front-matter/diablo4', 'suggestions for real articles in the popup')

const titlesOf = (popup: View, selector: string): Promise<string[]> =>
  popup.evaluate(
    (each) => [...document.querySelectorAll(each)].map((element) => element.textContent ?? ''),
    selector,
  )
const offered = (popup: View): Promise<string[]> => titlesOf(popup, '.offer__title')
const linked = (popup: View): Promise<string[]> => titlesOf(popup, '.entry__title')

describe.runIf(folder !== undefined)('with real articles', () => {
  describeInBrowsers('suggestions', (name) => {
    const fixture = useBrowser(name)
    const pages = new Map<string, FilePage>()

    async function open(file: string): Promise<View> {
      const { browser, site } = fixture()
      const page = readFilePage(folder ?? '', file)
      pages.set(file, page)
      site.page(page.webUrl, htmlOf(page))
      return await openPopup(browser, await browser.openPage(page.webUrl))
    }
    const titlesIn = (topic: keyof typeof stories): string[] =>
      stories[topic].map((file) => pages.get(file)?.title ?? '')

    it('offers the eleventh article its story, taken by keyboard, exported in order', async () => {
      for (let at = 0; at < 5; at++) {
        for (const topic of ['Studio news', 'Game Pass'] as const) {
          const popup = await open(stories[topic][at] ?? '')
          await addTopic(popup, topic)
          await save(popup)
          await popup.close()
        }
      }
      const popup = await open(eleventh)
      await popup.waitFor(() => document.querySelectorAll('[data-testid=suggested-link]').length >= 3)
      const titles = await offered(popup)
      for (const title of titles) expect(titlesIn('Studio news')).toContain(title)
      expect(await titlesOf(popup, '[data-testid=suggested-topic] bdi')).toEqual(['Studio news'])
      expect(await findAxeProblems(popup)).toEqual([])

      // Alt and a digit takes a topic; arrow down from the empty field leads to the links.
      await focusField(popup, 'topics')
      await popup.press('Alt+1')
      await popup.waitFor(() => document.querySelectorAll('[data-testid=token]').length === 1)
      expect(await readTopics(popup)).toEqual(['Studio news'])
      await focusField(popup, 'coverage')
      await popup.press('ArrowDown')
      await popup.waitFor(() => document.activeElement?.matches('.offer__take'))
      const why = await titlesOf(popup, '[data-testid=link-why]:not([hidden])')
      expect(why.join()).toMatch(/Both (name|say) .+same day/)
      await popup.press('Enter')
      await popup.waitFor(() => document.querySelectorAll('[data-testid=entry]').length === 1)
      await popup.waitFor(() => document.activeElement?.matches('.offer__take'))
      await popup.press('Enter')
      await popup.waitFor(() => document.querySelectorAll('[data-testid=entry]').length === 2)
      expect(await linked(popup)).toEqual(titles.slice(0, 2))
      // Delete dismisses for good.
      await popup.waitFor(() => document.activeElement?.matches('.offer__take'))
      await popup.press('Delete')
      await popup.waitFor(
        (title) =>
          [...document.querySelectorAll('.offer__title')].every((offer) => offer.textContent !== title),
        titles[2] ?? '',
      )
      await save(popup)
      await popup.close()

      const again = await open(eleventh)
      await waitForSaved(again)
      expect(await countEntries(again)).toBe(2)
      await again.waitFor(() => document.querySelectorAll('[data-testid=suggested-link]').length > 0)
      expect(await offered(again)).not.toContain(titles[2])
      const { bytes } = await exportFile(fixture().browser, again)
      const text = bytes.toString('utf8')
      const keys = [...text.matchAll(/^([a-z]\w+):/gim)].map((match) => match[1] ?? '')
      expect(keys).toEqual(keyOrder.filter((key) => keys.includes(key)))
      expect(keys).toContain('related')
      expect(text).toContain('\ntopics:\n  - Studio news\n')
      const related = text.slice(text.indexOf('\nrelated:\n'))
      for (const title of titles.slice(0, 2)) expect(related).toContain(`title: "${title}"`)
      expect(text).not.toContain('textPrint')
      await again.close()
    })

    // On the records of the test before.
    it('offers articles that were saved later back to an earlier one', async () => {
      const popup = await open(stories['Game Pass'][0])
      await popup.waitFor(() => document.querySelectorAll('[data-testid=suggested-link]').length >= 2)
      expect(await titlesOf(popup, '[data-testid=suggest-head]')).toEqual([
        expect.stringMatching(/^\d saved articles may belong to this one$/),
      ])
      await popup.click('[data-testid=link-all]')
      await popup.waitFor(() => document.querySelectorAll('[data-testid=entry]').length >= 2)
      for (const title of await linked(popup)) expect(titlesIn('Game Pass')).toContain(title)
      await popup.close()
    })
  })
})

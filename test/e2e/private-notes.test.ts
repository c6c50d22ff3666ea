import { expect, it } from 'vitest'
import { findAxeProblems } from '../support/axe'
import { describeInBrowsers } from '../support/in-browsers'
import { openPopup, waitForSaved } from '../support/popup-flow'
import {
  findOnDisk,
  openRecord,
  readPrivateNote,
  setPassphrase,
  typeNewPassphrase,
  typePassphrase,
  waitForLock,
} from '../support/private-flow'
import { sampleFolder, serveFolder } from '../support/sample-site'
import { readStoredRecords } from '../support/stored-records'
import { dumpStores } from '../support/stores'
import { tabTo } from '../support/tab-to'
import { useBrowser } from '../support/use-browser'
import type { View } from '../support/view'

const address = 'https://harbour-post.example/old-lighthouse.html'
const passphrase = 'blue pencil 7'
/** Stands at the head of each of 500 canaries, so that a search for it finds any of them. */
const canary = 'zq7canary'
const canaries = Array.from({ length: 500 }, (_, index) => `${canary}${index}`).join(' ')
const typed = 'zq7 embargo until the ministry answers '
const secret = typed + canaries
const control = 'xk9 an open remark'
/** What any of it would show. Not `zq7` alone: one ciphertext of this length in 25 holds these three letters by chance. */
const tells = [canary, 'zq7 embargo', 'zq7-desk']
const tellsIn = (text: string): string[] => tells.filter((each) => text.includes(each))
const shots = process.env.CLIPFILE_SHOTS

const bodyText = (view: View): Promise<string> =>
  view.evaluate(() => {
    const values = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(
      ({ value }) => value,
    )
    return [document.documentElement.outerHTML, ...values].join('\n')
  })

for (const colorScheme of ['light', 'dark'] as const) {
  describeInBrowsers(`private notes by keyboard alone, ${colorScheme}`, (name) => {
    // Both themes are looked at in Chromium; one is enough for Firefox's keys.
    const isLeftOut = name === 'firefox' && colorScheme === 'dark'
    if (isLeftOut) return it.skip('in Chromium')
    const fixture = useBrowser(name, {
      colorScheme,
      serve: serveFolder(sampleFolder),
      mayRequest: (url) => url.endsWith('/old-lighthouse.svg'),
    })
    const shoot = async (view: View, what: string) => {
      if (shots) await view.screenshot(`${shots}/private-${what}-${colorScheme}-${name}.png`)
    }

    it('tells how to set a passphrase, sets it, writes, locks, refuses a wrong one, unlocks', async () => {
      const { browser } = fixture()
      const page = await browser.openPage(address)
      const first = await openPopup(browser, page)
      await waitForLock(first, 'none')
      await tabTo(first, 'private-fold')
      await first.press('Enter')
      await tabTo(first, 'private-set')
      expect(await findAxeProblems(first)).toEqual([])
      await shoot(first, 'popup-none')
      await first.close()

      const options = await setPassphrase(browser, passphrase)
      await options.evaluate(() =>
        document.querySelector('[data-testid=new-passphrase]')?.scrollIntoView({ block: 'center' }),
      )
      await shoot(options, 'options')
      expect(await findAxeProblems(options)).toEqual([])

      const popup = await openPopup(browser, page)
      await waitForLock(popup, 'open')
      await tabTo(popup, 'note')
      await popup.type(control)
      await tabTo(popup, 'private-fold')
      await popup.press('Enter')
      await tabTo(popup, 'private-note')
      await popup.type(typed)
      // The rest as a paste does it: at once.
      await popup.evaluate((text) => document.execCommand('insertText', false, text), canaries)
      await tabTo(popup, 'private-tags')
      await popup.type('zq7-desk')
      await popup.press('Enter')
      await popup.waitFor(() => document.querySelector('[data-value=zq7-desk]') !== null)
      expect(await findAxeProblems(popup)).toEqual([])
      await shoot(popup, 'popup-open')
      // The draft lies on the disk by now, sealed.
      expect(await dumpStores(browser)).toContain(control)
      expect(tellsIn(await dumpStores(browser))).toEqual([])
      await popup.press('Control+Enter')
      await waitForSaved(popup)
      await popup.close()

      const [record] = await readStoredRecords(browser)
      expect(record?.privateNote).toMatch(/^note1;/)
      const library = await browser.openExtensionPage('library.html')
      await openRecord(library, record?.id ?? '')
      await waitForLock(library, 'open')
      expect(await readPrivateNote(library)).toBe(secret)
      await library.evaluate(() =>
        document.querySelector('[data-testid=private]')?.scrollIntoView({ block: 'center' }),
      )
      expect(await findAxeProblems(library)).toEqual([])
      await shoot(library, 'library-open')

      await tabTo(library, 'private-lock-now')
      await library.press('Enter')
      await waitForLock(library, 'locked')
      expect(await bodyText(library)).toContain(control)
      expect(tellsIn(await bodyText(library))).toEqual([])
      expect(tellsIn(await browser.accessibleText(library, control))).toEqual([])
      await typePassphrase(library, 'not this one')
      await library.waitFor(() => document.querySelector('[data-testid=private] .field__error')?.textContent)
      expect(await bodyText(library)).toContain('This is not the passphrase. Nothing was changed.')
      expect(await findAxeProblems(library)).toEqual([])
      await shoot(library, 'library-locked')
      await typePassphrase(library, passphrase)
      await waitForLock(library, 'open')
      expect(await readPrivateNote(library)).toBe(secret)

      // Both say it at once.
      await waitForLock(options, 'open')
      await typeNewPassphrase(options, 'red pencil 8', passphrase)
      await options.waitFor(() => document.body.textContent?.includes('Passphrase changed.') === true)
      await tabTo(library, 'private-lock-now')
      await library.press('Enter')
      await waitForLock(library, 'locked')
      await typePassphrase(library, 'red pencil 8')
      await waitForLock(library, 'open')
      expect(await readPrivateNote(library)).toBe(secret)
    })

    it('leaves nothing of it on the disk, in storage or in the locked page', async () => {
      const { browser } = fixture()
      const stored = await dumpStores(browser)
      expect(tellsIn(stored)).toEqual([])
      expect(stored).not.toContain('pencil')
      const found = findOnDisk(
        browser.profile,
        [control, ...tells, passphrase, 'red pencil 8'],
        await browser.databaseContents(),
      )
      // Were nothing found at all, the search would prove nothing.
      expect(found.map(({ text }) => text)).toContain(control)
      expect(found.filter(({ text }) => text !== control)).toEqual([])
    })
  })
}

import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addPage } from '../support/add-page'
import { callPage } from '../support/call-page'
import { launchChromium } from '../support/chromium'
import type { LibraryAtHand } from '../support/library-page/library-at-hand'
import { makeRecords } from '../support/library-page/make-records'
import { ownTexts } from '../support/library-page/own-texts'
import { projectRoot } from '../support/paths'
import type { View } from '../support/view'
import { waitUntil } from '../support/wait'

// A browser that is killed while it writes leaves the last record of LevelDB's log torn. Chromium goes on
// writing behind it, and at the next start but one takes the database for damaged and deletes it.
const entry = join(projectRoot, 'test/support/library-page/library-at-hand.ts')
const count = async (view: View): Promise<number> =>
  (await callPage<LibraryAtHand, 'scan'>(view, 'hand', 'scan')).topics.length

describe('a log that a killed browser left torn', () => {
  let root = ''
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'clipfile-torn-'))
  })
  afterAll(() => rm(root, { recursive: true, force: true, maxRetries: 5 }))

  it('costs nothing, since the background has a new one begun', { timeout: 180_000 }, async () => {
    const records = makeRecords(60, ownTexts, 7)
    const place = {
      extension: await addPage('chromium', join(root, 'extension'), entry),
      profile: join(root, 'profile'),
    }
    const start = async () => {
      const browser = await launchChromium(place)
      return { browser, view: await browser.openExtensionPage('library-at-hand.html') }
    }
    const logs = async () => {
      const databases = join(place.profile, 'Default/IndexedDB')
      const [folder = ''] = (await readdir(databases)).filter((name) => name.startsWith('chrome-extension'))
      const names = (await readdir(join(databases, folder))).filter((name) => name.endsWith('.log'))
      return names.sort().map((name) => join(databases, folder, name))
    }

    const first = await start()
    await callPage<LibraryAtHand, 'fill'>(first.view, 'hand', 'fill', records.slice(0, 50))
    await first.browser.kill()
    const torn = (await logs()).at(-1) ?? ''
    await appendFile(torn, tornRecord())

    const second = await start()
    expect(await count(second.view)).toBe(50)
    if (process.env.SKIPWAIT === undefined)
      await waitUntil('a new log', async () => !(await logs()).includes(torn))
    await callPage<LibraryAtHand, 'fill'>(second.view, 'hand', 'fill', records.slice(50))
    await second.browser.kill()

    const third = await start()
    expect(await count(third.view)).toBe(60)
    await third.browser.close()
  })
})

/** The head of a whole record of 5,000 bytes (checksum, length, kind), and its first 1,000. */
function tornRecord(): Uint8Array {
  const bytes = new Uint8Array(7 + 1000).fill(120)
  bytes.set([1, 2, 3, 4, 5000 & 255, 5000 >> 8, 1])
  return bytes
}

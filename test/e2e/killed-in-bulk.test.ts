import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sliceLength } from '@/lib/library/slices'
import { addPage } from '../support/add-page'
import { callPage } from '../support/call-page'
import { describeInBrowsers } from '../support/in-browsers'
import { launchBrowser } from '../support/launch'
import type { LibraryAtHand } from '../support/library-page/library-at-hand'
import { makeRecords } from '../support/library-page/make-records'
import { ownTexts } from '../support/library-page/own-texts'
import { projectRoot } from '../support/paths'
import { seededRandom } from '../support/seeded-random'
import { isLongRun } from '../support/shared'
import type { View } from '../support/view'
import { waitUntil } from '../support/wait'

const kills = isLongRun ? 50 : 2
const size = 600
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)
const entry = join(projectRoot, 'test/support/library-page/library-at-hand.ts')

const call = <Name extends keyof LibraryAtHand>(
  view: View,
  name: Name,
  ...values: Parameters<LibraryAtHand[Name]>
) => callPage<LibraryAtHand, Name>(view, 'hand', name, ...values)

describeInBrowsers(`killed in a bulk change, ${kills} times (seed ${seed})`, (name) => {
  let root = ''
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'clipfile-killed-'))
  })
  afterAll(() => rm(root, { recursive: true, force: true, maxRetries: 5 }))

  it('has every record whole, every slice whole, and an index that answers as a plain scan', {
    timeout: 3_600_000,
  }, async () => {
    const random = seededRandom(seed)
    const place = {
      extension: await addPage(name, join(root, 'extension'), entry),
      profile: join(root, 'profile'),
    }
    const start = async () => {
      const browser = await launchBrowser(name, place)
      return { browser, view: await browser.openExtensionPage('library-at-hand.html') }
    }
    let { browser, view } = await start()
    let cut = 0
    try {
      await call(view, 'fill', makeRecords(size, ownTexts, 7))
      for (let kill = 1; kill <= kills; kill++) {
        const topic = `Kill ${kill}`
        expect(await call(view, 'startBulk', topic)).toBe(size)
        // The first kill comes as early as it can, so that one very likely cuts the change.
        const wanted = kill === 1 ? 0 : Math.floor(random() * size)
        await waitUntil('the change to go on', async () => (await call(view, 'bulkDone')) >= wanted)
        await new Promise((resolve) => setTimeout(resolve, random() * 30))
        await browser.kill()
        ;({ browser, view } = await start())
        const { problems, topics } = await call(view, 'scan')
        expect(problems, `after kill ${kill}`).toEqual([])
        expect(topics).toHaveLength(size)
        const done = topics.filter(([, each]) => each.includes(topic)).length
        // A slice is one transaction.
        expect(done % sliceLength).toBe(0)
        expect(done).toBeGreaterThanOrEqual(Math.floor(wanted / sliceLength) * sliceLength)
        if (done < size) cut += 1
      }
    } finally {
      await browser.close()
    }
    expect(cut).toBeGreaterThan(0)
  })
})

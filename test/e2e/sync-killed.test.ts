import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type GrantedBuild, grantHost } from '../support/grant-host'
import { browsersUnderTest } from '../support/in-browsers'
import { launchBrowser } from '../support/launch'
import { startApache } from '../support/servers/apache'
import { startFaultProxy } from '../support/servers/fault-proxy'
import { isLongRun, noteLeftOut } from '../support/shared'
import { connectStore, joinSync, openSync, readLibrary, startSync, syncNow } from '../support/sync-flow'
import type { ExtensionBrowser, View } from '../support/view'
import { waitUntil } from '../support/wait'

const kills = isLongRun ? 200 : 6
/** A run that sends one edit asks so much of the store; a kill comes after some of these. */
const requestsOfRun = 10

let build: GrantedBuild
let browsers: ExtensionBrowser[] = []

beforeAll(async () => {
  build = await grantHost('http://127.0.0.1/*')
  browsers = await Promise.all([
    launchBrowser('chromium', { extension: build.path, unwatched: true }),
    launchBrowser('firefox'),
  ])
}, 400_000)

afterAll(async () => {
  for (const browser of browsers) await browser.close()
  await build.remove()
})

async function openSample(browser: ExtensionBrowser): Promise<View> {
  const library = await browser.openExtensionPage('library.html')
  const [id = ''] = Object.keys(await readLibrary(library))
  await library.evaluate((record) => {
    location.hash = `#/?record=${record}`
  }, id)
  await library.waitFor(() => document.querySelector('[data-testid=record] [data-testid=topics]') !== null)
  return library
}

async function addTopic(library: View, topic: string): Promise<void> {
  await library.waitFor(() => {
    const field = document.querySelector<HTMLElement>('[data-testid=record] [data-testid=topics]')
    field?.focus()
    return field !== null && document.activeElement === field
  })
  await library.type(topic)
  await library.press('Enter')
  await waitUntil(`topic ${topic}`, async () =>
    Object.values(await readLibrary(library)).some((text) => text.includes(`"${topic}"`)),
  )
}

/** Lets the alarm ring that wakes the background for a run. */
async function startRun(page: View): Promise<void> {
  await page.evaluate(async () => {
    type Alarms = { create(name: string, info: { when: number }): Promise<void> }
    const host = globalThis as unknown as Record<'browser' | 'chrome', { alarms: Alarms } | undefined>
    await (host.browser ?? host.chrome)?.alarms.create('sync-soon', { when: Date.now() + 1 })
  })
}

describe.skipIf(browsersUnderTest().length < 2)('a background that is killed while it syncs', () => {
  it(
    `loses nothing, ${kills} times`,
    async () => {
      const server = await startApache()
      if (server === undefined) {
        noteLeftOut('kills of the background', 'Apache is not installed and could not be')
        return
      }
      const proxy = await startFaultProxy(server.url)
      try {
        const [chromium, firefox] = browsers
        if (!chromium || !firefox) throw new Error('no browsers')
        const first = await chromium.openExtensionPage('library.html')
        await first.click('[data-testid=save-sample]')
        await first.waitFor(() => document.querySelector('[data-testid=record]') !== null)
        await first.close()
        const left = await openSync(chromium)
        await connectStore(left, server, proxy.url)
        const words = await startSync(left)
        const right = await openSync(firefox)
        await connectStore(right, server, proxy.url)
        await joinSync(right, words)

        const pages = [await openSample(chromium), await openSample(firefox)]
        const topics: string[] = []
        let hits = 0
        for (let kill = 0; kill < kills; kill++) {
          const browser = kill % 2 === 0 ? chromium : firefox
          const page = pages[kill % 2]
          if (!page) throw new Error('no page')
          const topic = `Kill ${kill}`
          topics.push(topic)
          await addTopic(page, topic)
          const before = proxy.requests()
          const after = 1 + Math.floor(Math.random() * requestsOfRun)
          await startRun(page)
          // A run that asked for less than that is over, and the kill hits a background that rests.
          await waitUntil('requests', () => proxy.requests() >= before + after, 5000).catch(() => undefined)
          if (proxy.requests() > before) hits++
          await browser.killBackground()
        }
        expect(hits, 'kills while it spoke to the store').toBeGreaterThan(kills / 2)
        // Opened anew, so that they are in front: a page behind another one takes no click.
        const ends = [await openSync(chromium), await openSync(firefox)] as const
        for (const view of [...ends, ...ends]) await syncNow(view)
        const records = await readLibrary(ends[0])
        expect(await readLibrary(ends[1])).toEqual(records)
        const [text = ''] = Object.values(records)
        expect(topics.filter((topic) => !text.includes(`"${topic}"`))).toEqual([])
      } finally {
        await proxy.close()
        await server.stop()
      }
    },
    isLongRun ? 3_600_000 : 600_000,
  )
})

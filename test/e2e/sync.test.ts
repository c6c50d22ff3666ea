import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type GrantedBuild, grantHost } from '../support/grant-host'
import { articleHtml } from '../support/html'
import { browsersUnderTest } from '../support/in-browsers'
import { launchBrowser } from '../support/launch'
import { addTopic, openPopup, save } from '../support/popup-flow'
import { startApache } from '../support/servers/apache'
import { type FaultProxy, startFaultProxy } from '../support/servers/fault-proxy'
import { startGitHttp } from '../support/servers/git-http'
import type { StoreServer } from '../support/servers/process-server'
import { startRclone } from '../support/servers/rclone'
import { startS3rver } from '../support/servers/s3rver'
import { noteLeftOut } from '../support/shared'
import { type Site, startSite } from '../support/site'
import {
  connectStore,
  failToSync,
  joinSync,
  leaveSync,
  openSync,
  readLibrary,
  startSync,
  syncNow,
} from '../support/sync-flow'
import type { ExtensionBrowser, View } from '../support/view'
import { waitUntil } from '../support/wait'

const stores = [
  { name: 'Apache', start: startApache },
  { name: 'rclone', start: () => startRclone({ isCached: false }) },
  { name: 's3rver', start: startS3rver },
]
const stories = ['The ferry stops', 'The bridge opens', 'The harbour sleeps']

let site: Site
let build: GrantedBuild
const running: ExtensionBrowser[] = []

async function launch(name: 'chromium' | 'firefox'): Promise<ExtensionBrowser> {
  const granted = name === 'chromium' ? { extension: build.path } : {}
  const browser = await launchBrowser(name, { sitePort: site.port, ...granted })
  running.push(browser)
  return browser
}

/** Opens a record in the library page, found by a part of what it says. */
async function openRecord(browser: ExtensionBrowser, title: string): Promise<View> {
  const library = await browser.openExtensionPage('library.html')
  const found = Object.entries(await readLibrary(library)).find(([, text]) => text.includes(title))
  expect(found, title).toBeDefined()
  await library.evaluate((id) => {
    location.hash = `#/?record=${id}`
  }, found?.[0] ?? '')
  await library.waitFor(() => document.querySelector('[data-testid=record] [data-testid=title]') !== null)
  return library
}

async function retitle(browser: ExtensionBrowser, title: string, next: string): Promise<void> {
  const library = await openRecord(browser, title)
  await library.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('[data-testid=record] [data-testid=title]')
    field?.focus()
    field?.select()
  })
  await library.type(next)
  await library.press('Control+Enter')
  await library.waitFor(
    (wanted) => document.querySelector('[data-testid=row]')?.parentElement?.textContent?.includes(wanted),
    next,
  )
  await library.close()
}

beforeAll(async () => {
  site = await startSite()
  build = await grantHost('http://127.0.0.1/*')
  for (const [index, title] of stories.entries()) {
    site.page(`https://coast.example/${index}`, articleHtml({ title, site: 'Coast' }))
  }
})

afterAll(async () => {
  for (const browser of running) await browser.close()
  await build.remove()
  await site.close()
})

describe.skipIf(browsersUnderTest().length < 2)('sync between Chromium and Firefox', () => {
  let chromium: ExtensionBrowser
  let firefox: ExtensionBrowser
  let third: ExtensionBrowser

  beforeAll(async () => {
    ;[chromium, firefox, third] = await Promise.all([
      launch('chromium'),
      launch('firefox'),
      launch('chromium'),
    ])
  }, 400_000)

  async function saveStory(browser: ExtensionBrowser, index: number): Promise<void> {
    const page = await browser.openPage(`https://coast.example/${index}`)
    const popup = await openPopup(browser, page)
    await addTopic(popup, 'Coast')
    await save(popup)
    await popup.close()
    await page.close()
  }

  it.each(stores)(
    'on $name: saved, edited on both sides, deleted, and a third browser that joins',
    async ({ name, start }) => {
      const server: StoreServer | undefined = await start()
      if (server === undefined) {
        noteLeftOut(`sync on ${name}`, 'it is not installed and could not be')
        return
      }
      const proxy: FaultProxy = await startFaultProxy(server.url)
      try {
        await saveStory(chromium, 0)
        await saveStory(chromium, 1)
        const left = await openSync(chromium)
        await connectStore(left, server, proxy.url)
        const words = await startSync(left)
        expect(words.split(' ')).toHaveLength(12)

        const right = await openSync(firefox)
        await connectStore(right, server, proxy.url)
        await joinSync(right, words)
        expect(await readLibrary(right)).toEqual(await readLibrary(left))
        expect(Object.keys(await readLibrary(right))).toHaveLength(2)

        await saveStory(firefox, 2)
        await syncNow(right)
        await syncNow(left)
        expect(Object.keys(await readLibrary(left))).toHaveLength(3)

        // Both edit one record while the store answers neither.
        proxy.inject({ kind: 'status', status: 503 }, 100_000)
        await retitle(chromium, 'The ferry stops', 'The ferry stops for good')
        await retitle(firefox, 'The ferry stops', 'The ferry stops at noon')
        expect(await failToSync(left)).toContain('safe here')
        expect(await failToSync(right)).toContain('safe here')
        proxy.clear()
        await syncNow(left)
        await syncNow(right)
        await syncNow(left)
        expect(await readLibrary(right)).toEqual(await readLibrary(left))
        for (const browser of [chromium, firefox]) {
          const library = await openRecord(browser, 'The ferry stops')
          const text = await library.waitFor(
            () =>
              document.querySelector('[data-testid=other-versions]') &&
              [
                document.querySelector<HTMLTextAreaElement>('[data-testid=record] [data-testid=title]')
                  ?.value,
                document.querySelector('[data-testid=other-versions]')?.textContent,
              ].join('|'),
          )
          expect(text).toContain('for good')
          expect(text).toContain('at noon')
          await library.close()
        }

        const library = await openRecord(firefox, 'The bridge opens')
        await library.click('[data-testid=record] [data-testid=delete]')
        await library.waitFor(() => document.querySelectorAll('[data-testid=row]').length === 2)
        await library.close()
        await syncNow(right)
        await syncNow(left)
        const there = await chromium.openExtensionPage('library.html')
        await there.waitFor(() => document.querySelectorAll('[data-testid=row]').length === 2)
        await there.close()

        const other = await openSync(third)
        await connectStore(other, server, proxy.url)
        await joinSync(other, words)
        const expected = await readLibrary(left)
        expect(Object.keys(expected)).toHaveLength(3)
        expect(await readLibrary(other)).toEqual(expected)
        expect(await readLibrary(right)).toEqual(expected)

        for (const view of [left, right, other]) {
          await leaveSync(view, 'erase')
          // Leaving is told at once, the copy goes right after.
          await waitUntil('the erased copy', async () => Object.keys(await readLibrary(view)).length === 0)
          await view.close()
        }
      } finally {
        await proxy.close()
        await server.stop()
      }
    },
    600_000,
  )

  it('on a branch of a Git repository: saved and deleted on either side', async () => {
    const server = await startGitHttp()
    if (server === undefined) {
      noteLeftOut('sync on Git', 'it is not installed and could not be')
      return
    }
    try {
      await saveStory(chromium, 0)
      const left = await openSync(chromium)
      await connectStore(left, server, server.url)
      const words = await startSync(left)

      const right = await openSync(firefox)
      await connectStore(right, server, server.url)
      await joinSync(right, words)
      expect(await readLibrary(right)).toEqual(await readLibrary(left))

      await saveStory(firefox, 1)
      await syncNow(right)
      await syncNow(left)
      expect(Object.keys(await readLibrary(left))).toHaveLength(2)

      const library = await openRecord(chromium, 'The bridge opens')
      await library.click('[data-testid=record] [data-testid=delete]')
      await library.waitFor(() => document.querySelectorAll('[data-testid=row]').length === 1)
      await library.close()
      await syncNow(left)
      await syncNow(right)
      expect(await readLibrary(right)).toEqual(await readLibrary(left))

      for (const view of [left, right]) {
        await leaveSync(view, 'erase')
        await waitUntil('the erased copy', async () => Object.keys(await readLibrary(view)).length === 0)
        await view.close()
      }
    } finally {
      await server.stop()
    }
  }, 300_000)
})

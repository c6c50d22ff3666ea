import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core'
import { welcomePath } from '@/components/welcome/welcome-path'
import type { JsonValue } from '@/lib/record/json'
import { chromiumArguments } from './chromium-arguments'
import { makeChromiumView, pageOfView } from './chromium-view'
import { watchExtension } from './chromium-watch'
import { makeDownloads } from './downloads'
import { browserPath, extensionPath } from './paths'
import { callText, type ExtensionBrowser, type LaunchOptions, type View } from './view'
import { waitUntil } from './wait'

export interface ChromiumBrowser extends ExtensionBrowser {
  readonly name: 'chromium'
  readonly browser: Browser
  readonly extensionId: string
  /** When the button was clicked last: ms since 1970, with fractions. */
  clickedAt(): number
  /** Puppeteer's page under a view, for what the common surface does not offer. */
  pageOf(view: View): Page
}

/** Starts Chromium, Chrome or Edge with the built extension, in a new profile unless one is named. */
export async function launchChromium(options: LaunchOptions = {}): Promise<ChromiumBrowser> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'clipfile-chromium-')))
  const removeProfile = async () => {
    if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  const browser = await puppeteer.launch({
    executablePath: browserPath('chromium'),
    headless: !options.headed,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: null,
    args: chromiumArguments(options),
  })
  const root = await browser.target().createCDPSession()
  const downloads = join(profile, 'clipfile-downloads')
  await mkdir(downloads, { recursive: true })
  await root.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads })
  const watch = options.unwatched ? undefined : await watchExtension(root)
  const extension = options.extension ?? extensionPath('chromium')
  // The protocol's own command: branded Chrome no longer takes --load-extension.
  const { id } = await root.send('Extensions.loadUnpacked', {
    path: extension,
    enableInIncognito: options.allowPrivate ?? false,
  })
  const origin = `chrome-extension://${id}/`
  watch?.setOrigin(origin)
  const isPopup = (target: Target) => target.url().startsWith(`${origin}popup.html`)
  const isWorker = (target: Target) => target.type() === 'service_worker' && target.url().startsWith(origin)
  const worker = () => browser.waitForTarget(isWorker)
  await worker()
  // The first-run page takes the focus when it opens, and a popup that is open then closes.
  if (existsSync(join(extension, welcomePath))) {
    await browser.waitForTarget((target) => target.url().endsWith(welcomePath), { timeout: 60_000 })
  }

  let helper: Page | undefined
  /** A page of the extension without any program of its own. */
  const openHelper = async (): Promise<Page> => {
    if (!helper || helper.isClosed()) {
      helper = await browser.newPage()
      await helper.goto(`${origin}manifest.json`)
    }
    return helper
  }
  let clickedAt = 0
  const openIn = async (page: Page, url: string): Promise<View> => {
    await page.goto(url, { waitUntil: 'load' })
    return makeChromiumView(page)
  }
  const findPopup = async () => {
    const target = browser.targets().find(isPopup)
    return target ? makeChromiumView(await target.asPage()) : undefined
  }
  const openPrivate = async (url: string): Promise<View> => {
    const known = new Set(browser.targets())
    const background = await (await worker()).worker()
    if (!background) throw new Error('The service worker is gone')
    await background.evaluate(
      'chrome.windows.create({ incognito: true, url: "about:blank" }).then(() => null)',
    )
    const target = await browser.waitForTarget((t) => t.type() === 'page' && !known.has(t))
    const page = await target.page()
    if (!page) throw new Error('The private window has no page')
    return openIn(page, url)
  }

  return {
    name: 'chromium',
    browser,
    origin,
    profile,
    extensionId: id,
    clickedAt: () => clickedAt,
    pageOf: pageOfView,
    findPopup,
    openPage: async (url, { private: isPrivate } = {}) =>
      isPrivate ? openPrivate(url) : openIn(await browser.newPage(), url),
    openExtensionPage: async (path) => openIn(await browser.newPage(), `${origin}${path.replace(/^\//, '')}`),
    clickButton: async (view) => {
      const page = pageOfView(view)
      await page.bringToFront()
      const extension = await waitUntil('the extension', async () => (await browser.extensions()).get(id))
      const before = browser.targets().find(isPopup)
      clickedAt = performance.timeOrigin + performance.now()
      await extension.triggerAction(page)
      const target = await browser.waitForTarget((t) => isPopup(t) && t !== before, { timeout: 15_000 })
      return makeChromiumView(await target.asPage())
    },
    background: async <A extends JsonValue[], R>(fn: (...args: A) => R | Promise<R>, ...args: A) => {
      const background = await (await worker()).worker()
      if (!background) throw new Error('The service worker is gone')
      return (await background.evaluate(callText(fn, args))) as R
    },
    killBackground: async () => {
      const session = await (await openHelper()).createCDPSession()
      // The target itself stays while a protocol's session is attached to it; its state does not.
      const states = new Map<string, string>()
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        for (const { versionId, runningStatus } of versions) states.set(versionId, runningStatus)
      })
      await session.send('ServiceWorker.enable')
      await waitUntil('the state of the worker', () => states.size > 0)
      await session.send('ServiceWorker.stopAllWorkers')
      await waitUntil('the worker to end', () => [...states.values()].every((state) => state === 'stopped'))
      await session.detach()
    },
    requests: async () => watch?.requests() ?? [],
    violations: async () => watch?.violations() ?? [],
    accessibleText: (view, expected) =>
      waitUntil('the accessibility tree', async () => {
        const tree = await pageOfView(view).accessibility.snapshot({ interestingOnly: false })
        const text = JSON.stringify(tree)
        return text.includes(expected) && text
      }),
    databaseContents: async () => [],
    takeDownload: makeDownloads(downloads),
    waitForExit: () => new Promise((resolve) => browser.once('disconnected', () => resolve())),
    kill: async () => {
      const process = browser.process()
      process?.kill('SIGKILL')
      if (process && process.exitCode === null && process.signalCode === null) await once(process, 'exit')
      await removeProfile()
    },
    close: async () => {
      await browser.close()
      await removeProfile()
    },
  }
}

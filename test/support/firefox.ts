import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import type { JsonValue } from '@/lib/record/json'
import { z } from '@/lib/record/zod'
import { makeDownloads } from './downloads'
import {
  answerValue,
  clickScript,
  inBackground,
  makeSession,
  readWatchScript,
  watchScript,
} from './firefox-chrome'
import { readFirefoxDatabases, readFirefoxTree } from './firefox-inside'
import { addonUuid, makeFirefoxProfile } from './firefox-profile'
import { type FirefoxTab, makeFirefoxPopup, makeFirefoxTab } from './firefox-view'
import { terminateScript } from './kill-background'
import { connectMarionette } from './marionette'
import { browserPath, extensionPath } from './paths'
import type { ExtensionBrowser, LaunchOptions, View } from './view'
import { waitUntil } from './wait'

const handleSchema = z.object({ handle: z.string() })
const watchSchema = z.object({
  requests: z.array(z.object({ from: z.string(), url: z.string() })),
  violations: z.array(z.object({ from: z.string(), text: z.string() })),
})

const isTab = (view: View): view is FirefoxTab => 'handle' in view

export interface FirefoxBrowser extends ExtensionBrowser {
  readonly name: 'firefox'
}

/** Starts Firefox with the built extension, in a new profile unless one is named. */
export async function launchFirefox(options: LaunchOptions = {}): Promise<FirefoxBrowser> {
  const extension = options.extension ?? extensionPath('firefox')
  const profile = await makeFirefoxProfile(options)
  const child = spawn(
    browserPath('firefox'),
    [
      ...(options.headed ? [] : ['--headless']),
      '--marionette',
      '-remote-allow-system-access',
      '--no-remote',
      '--profile',
      profile.path,
      '--width=1280',
      '--height=900',
      ...(options.args ?? []),
    ],
    { stdio: 'ignore' },
  )
  // A test that fails or is stopped half way leaves no browser behind.
  process.once('exit', () => child.kill('SIGKILL'))
  const marionette = await connectMarionette(profile.marionettePort)
  const session = makeSession(marionette)
  const origin = `moz-extension://${addonUuid}/`
  await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true, pageLoadStrategy: 'normal' })
  await marionette.send('WebDriver:SetTimeouts', { script: 120_000, pageLoad: 120_000 })
  const first = String(answerValue(await marionette.send('WebDriver:GetWindowHandle')))
  await session.inChrome(first, true, (chrome) => chrome(watchScript))
  await marionette.send('Addon:Install', {
    path: extension,
    temporary: true,
    allowPrivateBrowsing: options.allowPrivate ?? false,
  })

  const openTab = async (url: string, front: boolean, isPrivate = false): Promise<FirefoxTab> => {
    const { handle } = handleSchema.parse(
      await session.inTab(first, false, (m) =>
        m.send('WebDriver:NewWindow', {
          type: isPrivate ? 'window' : 'tab',
          private: isPrivate,
          focus: front,
        }),
      ),
    )
    await session.inTab(handle, front, (m) => m.send('WebDriver:Navigate', { url }))
    return makeFirefoxTab(session, handle)
  }
  // A page of the extension without any program of its own, from which popup and background are reached.
  const helper = await openTab(`${origin}manifest.json`, false)
  // Views of private windows see one another only, so these need a helper of their own.
  const privateTabs = new Set<string>()
  let privateHelper: FirefoxTab | undefined
  const helperOf = async (tab: FirefoxTab): Promise<string> => {
    if (!privateTabs.has(tab.handle)) return helper.handle
    privateHelper ??= await openTab(`${origin}manifest.json`, false, true)
    return privateHelper.handle
  }
  let over: FirefoxTab | undefined

  const findPopup = async () => {
    if (!over) return undefined
    const popup = makeFirefoxPopup(session, await helperOf(over), over)
    return (await popup.isClosed()) ? undefined : popup
  }
  const readWatch = async () =>
    watchSchema.parse(await session.inChrome(first, false, (chrome) => chrome(readWatchScript)))

  const leave = async () => {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    marionette.close()
    if (options.profile === undefined) await rm(profile.path, { recursive: true, force: true, maxRetries: 5 })
  }

  return {
    name: 'firefox',
    origin,
    profile: profile.path,
    findPopup,
    openPage: async (url, { private: isPrivate } = {}) => {
      const tab = await openTab(url, true, isPrivate)
      if (isPrivate) privateTabs.add(tab.handle)
      return tab
    },
    openExtensionPage: (path) => openTab(`${origin}${path.replace(/^\//, '')}`, true),
    clickButton: async (view) => {
      if (!isTab(view)) throw new Error('Not a tab of Firefox')
      over = view
      const popup = makeFirefoxPopup(session, await helperOf(view), view)
      await session.inChrome(view.handle, true, (chrome) => chrome(clickScript))
      await waitUntil('the popup', () => popup.evaluate(() => location.href.includes('popup.html')))
      return popup
    },
    background: async <A extends JsonValue[], R>(fn: (...args: A) => R | Promise<R>, ...args: A) => {
      const answer = await session.inTab(helper.handle, false, async (m) =>
        answerValue(await m.send('WebDriver:ExecuteScript', { script: inBackground(fn, args), args: [] })),
      )
      return answerValue(answer) as R
    },
    killBackground: async () => {
      await session.inChrome(first, false, (chrome) => chrome(terminateScript))
    },
    requests: async () => (await readWatch()).requests,
    violations: async () => (await readWatch()).violations,
    accessibleText: (view, expected) => {
      if (!isTab(view)) throw new Error('Not a tab of Firefox')
      return readFirefoxTree(session, view.handle, expected)
    },
    databaseContents: () => readFirefoxDatabases(session, first, profile.path),
    takeDownload: makeDownloads(profile.downloads),
    waitForExit: async () => {
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
    kill: async () => {
      child.kill('SIGKILL')
      await leave()
    },
    close: async () => {
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => child.kill())
      await leave()
    },
  }
}

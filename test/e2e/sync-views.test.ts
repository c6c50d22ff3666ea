import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findAxeProblems } from '../support/axe'
import { type GrantedBuild, grantHost } from '../support/grant-host'
import { browsersUnderTest } from '../support/in-browsers'
import { launchBrowser } from '../support/launch'
import { type FaultProxy, startFaultProxy } from '../support/servers/fault-proxy'
import { startNodeWebdav } from '../support/servers/node-webdav'
import type { StoreServer } from '../support/servers/process-server'
import { failToSync, openSync } from '../support/sync-flow'
import type { ExtensionBrowser, View } from '../support/view'

let build: GrantedBuild
let server: StoreServer
let proxy: FaultProxy

beforeAll(async () => {
  build = await grantHost('http://127.0.0.1/*')
  server = await startNodeWebdav()
  proxy = await startFaultProxy(server.url)
})

afterAll(async () => {
  await proxy.close()
  await server.stop()
  await build.remove()
})

/** Presses Tab until the focus is there. */
async function tabTo(view: View, id: string): Promise<void> {
  for (let count = 0; count < 80; count++) {
    const isThere = await view.evaluate(
      (testId) => document.activeElement?.getAttribute('data-testid') === testId,
      id,
    )
    if (isThere) return
    await view.press('Tab')
  }
  throw new Error(`Tab does not lead to ${id}`)
}

const isShown = (view: View, id: string) =>
  view.waitFor((testId) => document.querySelector(`[data-testid=${testId}]`) !== null, id)

const isGone = (view: View, id: string) =>
  view.waitFor((testId) => document.querySelector(`[data-testid=${testId}]`) === null, id)

// One theme a browser: every view in both themes, and both browsers, at half the time.
const themes = { chromium: 'light', firefox: 'dark' } as const

describe.each(browsersUnderTest())('the views of sync (%s)', (name) => {
  let browser: ExtensionBrowser

  beforeAll(async () => {
    browser = await launchBrowser(name, {
      colorScheme: themes[name],
      ...(name === 'chromium' ? { extension: build.path } : {}),
    })
  }, 400_000)
  afterAll(() => browser.close())

  it('are set up, used and left by keyboard alone, and axe finds nothing', async () => {
    const view = await openSync(browser)
    expect(await findAxeProblems(view)).toEqual([])
    await tabTo(view, 'sync-url')
    await view.type(new URL(name, proxy.url).href)
    await view.press('Tab')
    await view.type(server.username)
    await view.press('Tab')
    await view.type(server.password)
    await view.press('Enter')
    await isShown(view, 'sync-found')
    expect(await findAxeProblems(view)).toEqual([])

    await tabTo(view, 'sync-start')
    await view.press('Enter')
    await isShown(view, 'sync-code-sheet')
    expect(await findAxeProblems(view)).toEqual([])
    await tabTo(view, 'sync-code-done')
    await view.press('Enter')
    await isShown(view, 'sync-device')
    expect(await findAxeProblems(view)).toEqual([])

    for (const [button, dialog] of [
      ['sync-change-store', 'sync-store-dialog'],
      ['sync-leave', 'sync-leave-dialog'],
      ['sync-add-code', 'sync-secret-dialog'],
      ['sync-set-passphrase', 'sync-secret-dialog'],
      ['sync-leaked', 'sync-secret-dialog'],
    ] as const) {
      await tabTo(view, button)
      await view.press('Enter')
      await isShown(view, dialog)
      expect(await findAxeProblems(view)).toEqual([])
      await view.press('Escape')
      await isGone(view, dialog)
    }

    proxy.inject({ kind: 'status', status: 401 }, 100_000)
    expect(await failToSync(view)).toContain('user name or password')
    expect(await findAxeProblems(view)).toEqual([])
    proxy.clear()

    await tabTo(view, 'sync-leave')
    await view.press('Enter')
    await isShown(view, 'sync-leave-dialog')
    await tabTo(view, 'sync-leave-keep')
    await view.press('Enter')
    await isShown(view, 'sync-form')
    await view.close()
  }, 400_000)
})

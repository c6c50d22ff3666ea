import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { launchBrowser } from './launch'
import { type Site, type SiteHandler, startSite } from './site'
import type { BrowserName, ExtensionBrowser, LaunchOptions } from './view'

export interface BrowserFixture {
  browser: ExtensionBrowser
  site: Site
}

export interface FixtureOptions extends Omit<LaunchOptions, 'sitePort'> {
  serve?: SiteHandler
  /** Requests that pages of the extension may send. None, if absent. */
  mayRequest?: (url: string) => boolean
}

/**
 * A browser and a site for all tests of the enclosing `describe`. After each test it fails when a page
 * or worker of the extension broke its policy or asked for anything that it may not.
 */
export function useBrowser(name: BrowserName, options: FixtureOptions = {}): () => BrowserFixture {
  const { serve, mayRequest = () => false, ...launch } = options
  let fixture: BrowserFixture | undefined
  const get = (): BrowserFixture => {
    if (!fixture) throw new Error('The browser has not started')
    return fixture
  }
  beforeAll(async () => {
    const site = await startSite(serve)
    fixture = { site, browser: await launchBrowser(name, { ...launch, sitePort: site.port }) }
  })
  afterEach(async () => {
    const { browser } = get()
    expect(await browser.violations(), 'breaches of the content-security policy').toEqual([])
    const requests = await browser.requests()
    expect(
      requests.filter(({ url }) => !mayRequest(url)),
      'requests that pages of the extension sent',
    ).toEqual([])
  })
  afterAll(async () => {
    await fixture?.browser.close()
    await fixture?.site.close()
  })
  return get
}

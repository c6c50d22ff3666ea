import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LaunchOptions } from './view'

export const addonId = 'clipfile@clipfile.example'
/** Firefox gives every installation a UUID of its own; tests name one so that they know the addresses. */
export const addonUuid = '6f9d1c7a-52f4-4f0e-9b6e-0c11b0a7c1e5'

export interface FirefoxProfile {
  path: string
  downloads: string
  marionettePort: number
}

/** A profile, new unless one is named, whose https goes to the test's server and that speaks to nobody else. */
export async function makeFirefoxProfile(options: LaunchOptions): Promise<FirefoxProfile> {
  const path = options.profile ?? (await mkdtemp(join(tmpdir(), 'clipfile-firefox-')))
  const downloads = join(path, 'downloads')
  await mkdir(downloads, { recursive: true })
  const marionettePort = await findFreePort()
  const prefs: Record<string, string | number | boolean> = {
    'marionette.port': marionettePort,
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: addonUuid }),
    'extensions.webextOptionalPermissionPrompts': false,
    // The add-on is installed anew at each start; what it stored must outlast that.
    'extensions.webextensions.keepStorageOnUninstall': options.profile !== undefined,
    'extensions.webextensions.keepUuidOnUninstall': options.profile !== undefined,
    'xpinstall.signatures.required': false,
    // Keys must reach the popup although no window manager gives the window the focus.
    'focusmanager.testmode': true,
    'ui.popup.disable_autohide': false,
    'ui.systemUsesDarkTheme': options.colorScheme === 'dark' ? 1 : 0,
    'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
    ...(options.languages === undefined ? {} : { 'intl.accept_languages': options.languages }),
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.aboutwelcome.enabled': false,
    'browser.newtabpage.enabled': false,
    'browser.tabs.closeWindowWithLastTab': false,
    'browser.safebrowsing.downloads.remote.enabled': false,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
    'browser.helperApps.neverAsk.saveToDisk':
      'text/markdown,application/zip,application/octet-stream,application/json',
    'browser.search.update': false,
    'browser.region.update.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
    'app.update.disabledForTesting': true,
    'app.normandy.enabled': false,
    'extensions.update.enabled': false,
    'extensions.getAddons.cache.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'network.prefetch-next': false,
    'services.settings.server': 'data:,',
    'toolkit.telemetry.enabled': false,
    'dom.disable_open_during_load': false,
    'dom.min_background_timeout_value': 4,
  }
  if (!options.internet) {
    // Without a server of the test's own, the proxy is a port that nobody listens on.
    const port = options.sitePort ?? 9
    Object.assign(prefs, {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port,
      'network.proxy.no_proxies_on': '127.0.0.1, localhost',
      'network.proxy.allow_hijacking_localhost': false,
    })
  }
  const lines = Object.entries(prefs).map(
    ([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`,
  )
  await writeFile(join(path, 'user.js'), `${lines.join('\n')}\n`)
  return { path, downloads, marionettePort }
}

async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise<void>((resolve) => server.close(() => resolve()))
  return port
}

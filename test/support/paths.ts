import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserName } from './view'

export const projectRoot = resolve(fileURLToPath(new URL('../..', import.meta.url)))

/** Folder of the built extension. A test run names its own with CLIPFILE_OUT. */
export function extensionPath(browser: BrowserName): string {
  const out = resolve(projectRoot, process.env.CLIPFILE_OUT ?? '.output')
  const path = join(out, browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3')
  if (!existsSync(join(path, 'manifest.json')))
    throw new Error(`No built extension in ${path}: run "npm run build" first`)
  return path
}

const candidates: Record<BrowserName, readonly string[]> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/lib/firefox-esr/firefox-esr',
    '/usr/bin/firefox',
    '/opt/firefox/firefox',
    '/snap/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
}

/** Where the browser is: `CHROMIUM` or `FIREFOX` in the environment, else the first of the known places. */
export function findBrowser(browser: BrowserName): string | undefined {
  const named = process.env[browser === 'chromium' ? 'CHROMIUM' : 'FIREFOX']
  return named ?? candidates[browser].find((path) => existsSync(path))
}

export function browserPath(browser: BrowserName): string {
  const path = findBrowser(browser)
  if (path === undefined) throw new Error(`No ${browser} found; name one with ${browser.toUpperCase()}=PATH`)
  return path
}

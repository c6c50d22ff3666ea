import { describe } from 'vitest'
import type { BrowserName } from './view'

/** Both browsers, or the one that `CLIPFILE_BROWSER` names. */
export function browsersUnderTest(): BrowserName[] {
  const only = process.env.CLIPFILE_BROWSER
  const all: BrowserName[] = ['chromium', 'firefox']
  return only === undefined ? all : all.filter((name) => name === only)
}

/** One test file for both browsers: `describeInBrowsers('save', (name) => { ... launchBrowser(name) })`. */
export function describeInBrowsers(title: string, define: (name: BrowserName) => void): void {
  describe.each(browsersUnderTest())(`${title} (%s)`, define)
}

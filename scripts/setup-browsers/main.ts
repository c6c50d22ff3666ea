import { findBrowser } from '../../test/support/paths'
import { setupBrowsers } from './install'

const wanted = ['chromium', 'firefox'] as const
const found = await setupBrowsers(wanted)
for (const browser of found) console.log(`${browser}: ${findBrowser(browser)}`)
if (found.length < wanted.length) process.exitCode = 1

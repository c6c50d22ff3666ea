import { join } from 'node:path'
import { launchBrowser } from '../../test/support/launch'
import { projectRoot } from '../../test/support/paths'
import { samplePage, serveFolder } from '../../test/support/sample-site'
import { startSite } from '../../test/support/site'
import { buildExtension } from '../lib/build-extension'
import { setupBrowsers } from '../setup-browsers/install'
import { driveExtension } from './drive'
import { readStartOptions, usage } from './options'

const options = readStartOptions(process.argv.slice(2), process.env)
if (!options) {
  console.error(usage)
  process.exit(2)
}
const { browser: name, isHeadless, target } = options
const found = await setupBrowsers([name])
if (found.length === 0) process.exit(1)

console.log('Building the extension')
await buildExtension([name], join(projectRoot, '.output'))
const site = await startSite(target.kind === 'file' ? serveFolder(target.folder) : undefined)
const address = target.kind === 'web' ? target.url : `${site.origin}/${encodeURIComponent(target.name)}`
const browser = await launchBrowser(name, {
  extension: join(projectRoot, '.output', name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'),
  headed: !isHeadless,
  internet: target.kind === 'web' || !isHeadless,
  ...(isHeadless && target.kind === 'file' ? { sitePort: site.port } : {}),
})
// The sample article names other coverage; of another page nothing is known.
const isSample = target.kind === 'file' && target.name === samplePage
const link = isSample ? 'ministry' : 'https://coastal-review.example/the-ministry-that-forgot-its-own-tower'
try {
  console.log(`Opening ${address}`)
  const page = await browser.openPage(address)
  if (isHeadless) await driveExtension(browser, page, link)
  else {
    console.log('Click the Clipfile button in the toolbar (or Alt+Shift+S). Close the browser to end.')
    console.log(
      'The profile is new and goes with the browser; the README says how to load the extension into yours.',
    )
    await browser.waitForExit()
  }
} finally {
  await browser.close()
  await site.close()
}

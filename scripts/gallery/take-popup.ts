import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { launchChromium } from '../../test/support/chromium'
import { projectRoot } from '../../test/support/paths'
import { addCoverage, addTopic, openPopup, save } from '../../test/support/popup-flow'
import { startSite } from '../../test/support/site'
import { makeSmallPng } from './small-png'

const stories = [
  { file: 'sea-ministry', host: 'coastal-review.example', topics: ['Lighthouses', 'Ministries'] },
  { file: 'tern-count', host: 'bird-journal.example', topics: ['Birds', 'Coast'] },
] as const

/** The popup over the sample article, with two articles of other sites saved before. */
export async function takePopup(
  extension: string,
  colorScheme: 'light' | 'dark',
  path: string,
): Promise<void> {
  const site = await startSite()
  const read = (name: string) => readFile(join(projectRoot, 'test/fixtures/site', name))
  const browser = await launchChromium({ extension, sitePort: site.port, colorScheme })
  try {
    for (const { file, host, topics } of stories) {
      const address = `https://${host}/${file}.html`
      site.page(address, String(await read(`${file}.html`)))
      const popup = await openPopup(browser, await browser.openPage(address))
      for (const topic of topics) await addTopic(popup, topic)
      await save(popup)
      await popup.close()
    }
    const address = 'https://harbour-post.example/old-lighthouse.html'
    // The sample's links lead to the other sites.
    let html = String(await read('old-lighthouse.html'))
    for (const { file, host } of stories)
      html = html.replace(`"/${file}.html"`, `"https://${host}/${file}.html"`)
    site.page(address, html)
    site.page(new URL('/old-lighthouse.svg', address).href, {
      headers: { 'content-type': 'image/svg+xml' },
      body: await read('old-lighthouse.svg'),
    })
    const popup = await openPopup(browser, await browser.openPage(address))
    await addTopic(popup, 'Lighthouses')
    await addTopic(popup, 'Coast')
    await addCoverage(popup, 'ministry')
    // Suggestions come when the fields are filled.
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    await popup.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      document.querySelector('[data-testid=sheet]')?.scrollTo(0, 0)
    })
    await popup.screenshot(path)
    await writeFile(path, makeSmallPng(await readFile(path)))
  } finally {
    await browser.close()
    await site.close()
  }
}

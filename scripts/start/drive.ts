import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '../../test/support/paths'
import { addCoverage, addTopic, exportFile, openPopup, save } from '../../test/support/popup-flow'
import type { ExtensionBrowser, View } from '../../test/support/view'

/**
 * What a user does, done by itself: two topics, a related link, save, export, two pictures. `link` is typed
 * into the field for coverage: an address, or words of a link in the article.
 */
export async function driveExtension(browser: ExtensionBrowser, page: View, link: string): Promise<void> {
  const folder = join(projectRoot, '.output', 'screenshots')
  await mkdir(folder, { recursive: true })
  const pictures = { popup: join(folder, 'popup.png'), library: join(folder, 'library.png') }

  const popup = await openPopup(browser, page)
  await addTopic(popup, 'Lighthouses')
  await addTopic(popup, 'Coast')
  await addCoverage(popup, link)
  await save(popup)
  await popup.screenshot(pictures.popup)
  const file = await exportFile(browser, popup)

  const library = await browser.openExtensionPage('library.html')
  await library.click('[data-testid=row]')
  await library.waitFor(() =>
    document.querySelector('[data-testid=record]')?.textContent?.includes('Lighthouses'),
  )
  await library.screenshot(pictures.library)

  console.log(`\n${file.name}\n\n${file.bytes.toString('utf8')}`)
  console.log(`Screenshots: ${pictures.popup}\n             ${pictures.library}`)
}

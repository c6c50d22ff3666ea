import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ChromiumBrowser, launchChromium } from '../../test/support/chromium'
import type { View } from '../../test/support/view'
import { makeSmallPng } from './small-png'

export interface Picture {
  name: string
  hash: string
  width: number
  height: number
  /** The record that is opened by a click on its row: which one, from 0. */
  row?: number
  /** Of the element's beginning, to which the page is scrolled. */
  scrollTo?: string
}

/** Opens the library for each picture in a browser of the colour scheme, and writes it into `folder`. */
export async function takePictures(
  place: { extension: string; profile: string },
  colorScheme: 'light' | 'dark',
  pictures: readonly Picture[],
  folder: string,
): Promise<void> {
  const browser = await launchChromium({ ...place, colorScheme })
  try {
    for (const picture of pictures) {
      const view = await openView(browser, picture)
      const file = join(folder, `${picture.name}.png`)
      await view.screenshot(file)
      await writeFile(file, makeSmallPng(await readFile(file)))
      await view.close()
    }
  } finally {
    await browser.close()
  }
}

async function openView(browser: ChromiumBrowser, picture: Picture): Promise<View> {
  const view = await browser.openExtensionPage('library-at-hand.html')
  const page = browser.pageOf(view)
  await page.setViewport({ width: picture.width, height: picture.height })
  await page.goto(`${browser.origin}library.html${picture.hash}`)
  await view.waitFor(() => document.querySelector('main')?.textContent?.trim())
  if (picture.row !== undefined) {
    await view.waitFor(() => document.querySelector('[data-testid=row]') !== null)
    await view.evaluate((row) => {
      document.querySelectorAll<HTMLElement>('[data-testid=row] a')[row]?.click()
    }, picture.row)
    await view.waitFor(() => document.querySelector('[data-testid=topics]') !== null)
  }
  // Counts, charts and what links here come after the first rows.
  await new Promise((resolve) => setTimeout(resolve, 4_000))
  if (picture.scrollTo !== undefined) {
    await view.evaluate((selector) => {
      document.querySelector(selector)?.scrollIntoView({ block: 'start' })
    }, picture.scrollTo)
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  return view
}

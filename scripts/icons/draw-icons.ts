import { readFile, writeFile } from 'node:fs/promises'
import puppeteer from 'puppeteer-core'
import { browserPath } from '../../test/support/paths'

/**
 * Draws the extension's icons from the SVG files beside this script, in Chromium:
 * `npx tsx scripts/icons/draw-icons.ts`. The small sizes have a drawing of their own, on whole pixels.
 */
async function drawIcons(): Promise<void> {
  const folder = new URL('.', import.meta.url)
  const browser = await puppeteer.launch({
    executablePath: browserPath('chromium'),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    const page = await browser.newPage()
    for (const size of [16, 32, 48, 96, 128]) {
      const drawing = await readFile(new URL(size <= 32 ? 'icon-small.svg' : 'icon.svg', folder), 'utf8')
      await page.setViewport({ width: size, height: size, deviceScaleFactor: 1 })
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
      )
      const png = await page.screenshot({ type: 'png', omitBackground: true })
      await writeFile(new URL(`../../public/icon/${size}.png`, folder), png)
    }
  } finally {
    await browser.close()
  }
}

void drawIcons()

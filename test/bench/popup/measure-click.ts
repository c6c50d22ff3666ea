import type { ChromiumBrowser } from '../../support/chromium'
import type { View } from '../../support/view'

/** One opening of the popup, in ms from the click. Marks that the popup does not set are missing. */
export interface Opening {
  /** The popup's first statement runs. */
  started: number
  rendered: number | undefined
  /** The page's answer is there. */
  extracted: number | undefined
  /** The fields hold what the page said. */
  filled: number
  title: string
}

export async function measureClick(browser: ChromiumBrowser, page: View): Promise<Opening> {
  const popup = await browser.clickButton(page)
  await popup.waitFor(() => performance.getEntriesByName('clipfile:filled').length > 0)
  const read = await popup.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(`clipfile:${name}`)[0]?.startTime ?? null
    const title = document.querySelector<HTMLTextAreaElement>('[data-testid=title]')
    return {
      origin: performance.timeOrigin,
      started: at('popup-start'),
      rendered: at('rendered'),
      extracted: at('extracted'),
      filled: at('filled'),
      title: title?.value ?? '',
    }
  })
  await popup.close()
  // The wall clock of the browser's `performance.timeOrigin` and Node's are one.
  const clicked = browser.clickedAt()
  const after = (mark: number | null): number | undefined =>
    mark === null ? undefined : read.origin + mark - clicked
  const filled = after(read.filled)
  const started = after(read.started)
  if (filled === undefined || started === undefined) throw new Error('The popup set no marks')
  return {
    started,
    rendered: after(read.rendered),
    extracted: after(read.extracted),
    filled,
    title: read.title,
  }
}

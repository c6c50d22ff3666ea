import type { Download, ExtensionBrowser, View } from './view'
import { waitUntil } from './wait'

/** The acts of a user in the popup, each waiting for what the user would see. */

/** Clicks the toolbar button over `page` and waits until the page has been read, or could not be. */
export async function openPopup(browser: ExtensionBrowser, page: View): Promise<View> {
  const popup = await browser.clickButton(page)
  await waitForReading(popup)
  return popup
}

export async function waitForReading(popup: View): Promise<void> {
  await popup.waitFor(() => {
    const state = document.querySelector('[data-testid=popup]')?.getAttribute('data-reading')
    return state === 'read' || state === 'failed'
  })
}

/** The value of the field with this test id. */
export const readField = (popup: View, id: string): Promise<string> =>
  popup.evaluate((testId) => {
    const field = document.querySelector(`[data-testid=${testId}]`)
    const isInput = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
    return (isInput ? field.value : field?.textContent) ?? ''
  }, id)

export const focusField = (popup: View, id: string): Promise<boolean> =>
  popup.waitFor((testId) => {
    const field = document.querySelector<HTMLElement>(`[data-testid=${testId}]`)
    field?.focus()
    return field !== null && document.activeElement === field
  }, id)

/** Replaces what stands in a field by typing. */
export async function fillField(popup: View, id: string, text: string): Promise<void> {
  await focusField(popup, id)
  await popup.press('Control+a', 'Delete')
  if (text !== '') await popup.type(text)
}

export const readTopics = (popup: View): Promise<string[]> =>
  popup.evaluate(() =>
    [...document.querySelectorAll('[data-testid=token]')].map(
      (token) => token.getAttribute('data-value') ?? '',
    ),
  )

export async function addTopic(popup: View, topic: string): Promise<void> {
  await focusField(popup, 'topics')
  await popup.type(topic)
  await popup.press('Enter')
  await popup.waitFor(
    (text) => document.querySelector(`[data-testid=token][data-value="${CSS.escape(text)}"]`) !== null,
    topic,
  )
}

/** Types or pastes into the field for coverage and takes the first choice. */
export async function addCoverage(popup: View, text: string): Promise<void> {
  const before = await countEntries(popup)
  await focusField(popup, 'coverage')
  await popup.type(text)
  // The list is made anew while the library answers; who types faster presses Enter once more.
  await waitUntil(`coverage of "${text}"`, async () => {
    await popup.waitFor(
      (count) =>
        document.querySelector('[data-testid=coverage]')?.getAttribute('aria-activedescendant') ||
        document.querySelectorAll('[data-testid=entry]').length > count,
      before,
    )
    if ((await countEntries(popup)) > before) return true
    await popup.press('Enter')
    return await waitUntil('the entry', async () => (await countEntries(popup)) > before, 1_000)
  })
}

export const countEntries = (popup: View): Promise<number> =>
  popup.evaluate(() => document.querySelectorAll('[data-testid=entry]').length)

/** Fills fields of the second sheet, by test id, and goes back. */
export async function fillDetails(popup: View, values: Readonly<Record<string, string>>): Promise<void> {
  await popup.click('[data-testid=details]')
  await popup.waitFor(() => document.querySelector('[data-testid=details-sheet]') !== null)
  for (const [id, value] of Object.entries(values)) await fillField(popup, id, value)
  await popup.click('[data-testid=back]')
  await popup.waitFor(() => document.querySelector('[data-testid=sheet]') !== null)
}

/** Control and Enter save from everywhere. */
export async function save(popup: View): Promise<void> {
  await popup.press('Control+Enter')
  await waitForSaved(popup)
}

export const waitForSaved = (popup: View): Promise<boolean> =>
  popup.waitFor(() => document.querySelector('.state--saved') !== null)

export async function exportFile(browser: ExtensionBrowser, popup: View): Promise<Download> {
  await popup.click('[data-testid=export]')
  return browser.takeDownload()
}

import { AppError } from '@/lib/errors/app-error'
import { browser } from './browser'

/**
 * Runs a script of the extension in the tab's page (`activeTab`, after the user's act) and answers what
 * it returned, unchecked. `page.notReadable` where the browser lets no script run, `page.gone` where the
 * page went away meanwhile.
 */
export async function runInPage(tabId: number, file: string): Promise<unknown> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: [file] })
    if (frame?.error) throw frame.error
    return frame?.result
  } catch (cause) {
    const text = cause instanceof Error ? cause.message : String(cause)
    const isGone = /no tab with id|invalid tab id|frame .*(removed|not found)|tab was closed/i.test(text)
    throw new AppError(isGone ? 'page.gone' : 'page.notReadable', { cause })
  }
}

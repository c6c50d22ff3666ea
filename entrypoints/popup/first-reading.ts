import type { OpenTab } from '@/lib/capture/open-tab'
import { isScriptable } from '@/lib/capture/scriptable'
import { AppError } from '@/lib/errors/app-error'
import { isPrivateContext } from '@/lib/platform/in-private'
import { runInPage } from '@/lib/platform/run-in-page'
import { readActiveTab } from '@/lib/platform/tabs'

// The popup's first module, in a chunk of its own with hardly anything in it: the page is being read
// while the popup itself is still being loaded (docs/decisions/025).
performance.mark('clipfile:popup-start')

/** Makes suggestions, and reads what they need while the page is being read. None in private windows. */
export const suggestWorker = isPrivateContext() ? undefined : new Worker('/suggest-worker.js')
export const tab: Promise<OpenTab | undefined> = readActiveTab()
/** What the page answered, unchecked. Rejects with `AppError`. */
export const firstAnswer: Promise<unknown> = tab.then((found) => {
  if (!found) throw new AppError('page.gone')
  return injectReader(found)
})
// It is awaited a moment later; until then a failure is not yet nobody's.
firstAnswer.catch(() => undefined)

/** Has the page of a tab read as it stands now. */
export async function injectReader({ id, url }: OpenTab): Promise<unknown> {
  if (url !== '' && !isScriptable(url)) throw new AppError('page.notReadable')
  performance.mark('clipfile:script-injected')
  const answer = await runInPage(id, '/capture.js')
  performance.mark('clipfile:extracted')
  return answer
}

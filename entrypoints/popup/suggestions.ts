import { openAnswer } from '@/lib/messages/wire'
import { hasPermission } from '@/lib/platform/permissions'
import { readOpenTabs } from '@/lib/platform/tabs'
import type { SuggestInput, Suggestions, WebPage } from '@/lib/suggest/suggest-api'
import { suggestWorker } from './first-reading'

/**
 * Suggestions for the open article, from the library and, where the user let them be seen, the open tabs.
 * The popup's own worker makes them; none in private windows. Rejects with `AppError`.
 */
export async function suggest(input: SuggestInput): Promise<Suggestions> {
  const worker = suggestWorker
  if (!worker) return { related: [], topics: [], duplicate: undefined, dismissedTopics: [] }
  tabs ??= readGrantedTabs()
  const question = { ...input, tabs: await tabs }
  return await new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel()
    const end = (settle: () => void): void => {
      worker.removeEventListener('error', onError)
      port1.close()
      settle()
    }
    const onError = (event: ErrorEvent): void => end(() => reject(new Error(event.message)))
    worker.addEventListener('error', onError)
    port1.onmessage = ({ data }: MessageEvent<unknown>) =>
      end(() => {
        try {
          // No one else can answer on this port, and every record in it has just been read by its schema.
          resolve(openAnswer(data) as Suggestions)
        } catch (error) {
          reject(error)
        }
      })
    worker.postMessage(question, [port2])
  })
}

/** Read once a popup: it is gone in seconds. */
let tabs: Promise<WebPage[]> | undefined

async function readGrantedTabs(): Promise<WebPage[]> {
  if (!(await hasPermission({ tabs: true }))) return []
  return (await readOpenTabs()).filter(({ url }) => /^https?:/.test(url))
}

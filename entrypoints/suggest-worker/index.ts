import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { toAppError } from '@/lib/errors/app-error'
import { makeErrorAnswer, type WireAnswer } from '@/lib/messages/wire'
import { suggestInputSchema } from '@/lib/suggest/suggest-api'
import { prepare, suggest } from './suggestions'

/**
 * Makes suggestions on a thread of its own, so that neither the popup nor its typing waits for them. It
 * reads what every question needs as soon as it starts, and answers on the port that comes with a question.
 */
export default defineUnlistedScript(() => {
  // If it fails, so will the question, which tells of it.
  prepare().catch(() => undefined)
  addEventListener('message', ({ data, ports: [port] }: MessageEvent<unknown>) => {
    void answer(data).then((found) => port?.postMessage(found))
  })
})

async function answer(question: unknown): Promise<WireAnswer> {
  try {
    return { ok: true, value: await suggest(suggestInputSchema.parse(question)) }
  } catch (error) {
    return makeErrorAnswer(toAppError(error))
  }
}

import { AppError } from '@/lib/errors/app-error'
import type { MessageHandlers } from '@/lib/messages/server'
import type { BackgroundServices } from './services'

type SuggestHandlers = Pick<MessageHandlers, 'suggest.answer'>

/** Suggestions are made in the popup itself; only what answers teach is written here. */
export function makeSuggestHandlers({ learnAnswer }: BackgroundServices): SuggestHandlers {
  return {
    'suggest.answer': async (answer, sender) => {
      if (sender.isPrivate) throw new AppError('private.noKeeping')
      await learnAnswer(answer)
      return null
    },
  }
}

import { AppError } from '@/lib/errors/app-error'
import type { MessageHandlers } from '@/lib/messages/server'
import type { BackgroundServices } from './services'

type ExportHandlers = Pick<MessageHandlers, 'export.note'>

export function makeExportHandlers({ library }: BackgroundServices): ExportHandlers {
  return {
    'export.note': async (mark, sender) => {
      if (sender.isPrivate) throw new AppError('private.noKeeping')
      await library.noteExports([mark])
      return null
    },
  }
}

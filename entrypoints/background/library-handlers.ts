import type { MessageHandlers } from '@/lib/messages/server'
import type { BackgroundServices } from './services'

type LibraryHandlers = Pick<
  MessageHandlers,
  'library.findByAddress' | 'library.find' | 'library.topics' | 'draft.keep' | 'draft.drop'
>

export function makeLibraryHandlers({ library, drafts }: BackgroundServices): LibraryHandlers {
  return {
    'library.findByAddress': async ({ addresses, title }) =>
      (await library.findByAddress(addresses, title)) ?? null,
    'library.find': ({ text, limit }) => library.find(text, limit),
    'library.topics': () => library.topics(),
    'draft.keep': async ({ address, touched }) => {
      await drafts.keep(address, touched)
      return null
    },
    'draft.drop': async ({ address }) => {
      await drafts.drop(address)
      return null
    },
  }
}

import type { LibraryReader } from '@/components/popup/state/popup-services'
import type { SendMessage } from '@/lib/messages/client'

/** The library through the background, where this context cannot open it: private windows of Firefox. */
export function makeRemoteLibrary(send: SendMessage): LibraryReader {
  return {
    findByAddress: async (addresses, title) =>
      (await send('library.findByAddress', { addresses: [...addresses], ...(title ? { title } : {}) })) ??
      undefined,
    find: (text, limit) => send('library.find', { text: text.slice(0, 500), limit }),
    topics: () => send('library.topics', {}),
  }
}

import type { LibraryReader } from '@/components/popup/state/popup-services'
import type { OpenTab } from '@/lib/capture/open-tab'
import { type Touched, touchedSchema } from '@/lib/capture/touched'
import { createDrafts } from '@/lib/drafts/create-drafts'
import { findByAddress, readTopics } from '@/lib/library/read-records'
import { isPrivateContext } from '@/lib/platform/in-private'
import { sendMessage } from '@/lib/platform/message-port'
import { createStore } from '@/lib/store/library-store'
import { makeRemoteLibrary } from './remote-library'

export const store = createStore()
const drafts = createDrafts({ store, schema: touchedSchema })
const remote = makeRemoteLibrary(sendMessage)

/** Reads the database here, without waking the background; the door to writing stays there. */
const local: LibraryReader = {
  findByAddress: (addresses, title) => findByAddress(store, addresses, title),
  // Loaded at the first word that is typed, so that the popup opens without it.
  find: async (text, limit) => (await import('./find-records')).findRecords(store, text, limit),
  topics: () => readTopics(store),
}

/** In a private window of Firefox the database does not open, so the background reads it. */
export function libraryFor(tab: OpenTab): LibraryReader {
  return tab.isPrivate || isPrivateContext() ? remote : local
}

export function readDraft(address: string): Promise<Touched | undefined> {
  return drafts.read(address)
}

import { systemRandom } from '@/lib/crypto/random'
import type { Edit } from '@/lib/edits/edit-schema'
import { createLibrary } from '@/lib/library/create-library'
import type { Library } from '@/lib/library/library-api'
import { createIndexers } from '@/lib/library/open-library'
import type { OpenNotes } from '@/lib/private/open-notes'
import type { PrivatePorts, SessionStore } from '@/lib/private/ports'
import { createPrivateNotes, type PrivateNotes } from '@/lib/private/private-notes'
import type { ClipRecord } from '@/lib/record/record-schema'
import { createStore, type LibraryStore } from '@/lib/store/library-store'
import { createSyncState } from '@/lib/sync/sync-state'

/** A library with private notes over a database of its own, as one browser has it. */
export interface PrivateBrowser {
  library: Library
  store: LibraryStore
  notes: PrivateNotes
  ports: PrivatePorts
  session: SessionStore & { value: unknown }
  /** Milliseconds that have passed. */
  wait(ms: number): void
  open(): Promise<OpenNotes>
  /** Edits that this browser made since the last call. */
  takeEdits(): Promise<Edit[]>
  receive(edits: readonly Edit[]): Promise<void>
}

let count = 0

export async function openPrivateBrowser(): Promise<PrivateBrowser> {
  count += 1
  const name = `private-${count}-${Date.now()}`
  const store = createStore({ name })
  const library = createLibrary({ store, channelName: name, indexers: createIndexers() })
  const keys = library.shared('keys')
  const sync = library.syncStore()
  let state = await sync.begin((writer, sequence) => createSyncState('vault', writer, sequence, ''))
  let taken = 0
  let now = Date.parse('2026-05-03T10:00:00Z')
  const session = {
    value: undefined as unknown,
    read: async () => session.value,
    write: async (value: unknown) => {
      // As `storage.session` carries it.
      session.value = value === undefined ? undefined : JSON.parse(JSON.stringify(value))
    },
    subscribe: () => () => undefined,
  }
  const ports: PrivatePorts = {
    slots: {
      readAll: keys.readAll,
      write: async (slots) => {
        await keys.change(slots)
      },
      subscribe: keys.subscribe,
    },
    session,
    lockMinutes: async () => 15,
    lockLater: async () => undefined,
    random: systemRandom,
    rounds: 100_000,
    now: () => now,
  }
  const notes = createPrivateNotes(ports)
  return {
    library,
    store,
    notes,
    ports,
    session,
    wait: (ms) => {
      now += ms
    },
    async open() {
      const found = await notes.state()
      if (found.kind !== 'open') throw new Error(`private notes are ${found.kind}`)
      return found.notes
    },
    async takeEdits() {
      const transactions = await sync.readOutbox(taken, 100_000_000)
      taken = transactions.at(-1)?.sequence ?? taken
      return transactions.flatMap(({ edits }) => edits)
    },
    async receive(edits) {
      state = { ...state, checkTurn: state.checkTurn + 1 }
      await sync.commit({ state, edits })
    },
  }
}

export function articleOf(id: string, parts: Partial<ClipRecord> = {}): ClipRecord {
  return {
    id,
    title: `Title of ${id}`,
    originalUrl: `https://example.com/news/${id}`,
    webUrl: `https://example.com/news/${id}`,
    topics: [],
    images: [],
    related: [],
    savedDateTime: '2026-01-02T03:04:05Z',
    ...parts,
  }
}

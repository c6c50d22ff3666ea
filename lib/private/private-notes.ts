import { readSession, writeSession } from './notes-session'
import { makeOpenNotes, type OpenNotes } from './open-notes'
import type { PrivatePorts } from './ports'
import { openSlots, readSlots, sortKeys } from './read-slots'

/** How private notes stand in this browser. */
export type PrivateState =
  /** No passphrase is set. */
  | { kind: 'none' }
  | { kind: 'locked' }
  | {
      kind: 'open'
      notes: OpenNotes
      /** Keys of another browser's own passphrase that are still closed. */
      closedKeys: number
      /** ms since 1970; 0: with the browser. */
      expiresAt: number
    }

/** Locks and unlocks private notes. Rejects with `AppError`. */
export interface PrivateNotes {
  state(): Promise<PrivateState>
  /** Takes about half a second. Keys that were open already stay open beside those of this passphrase. */
  unlock(passphrase: string): Promise<void>
  lock(): Promise<void>
  /** Starts the time until it locks anew: someone works on a note. */
  keepOpen(): Promise<void>
  /** Called when it was locked or unlocked in any window, or the passphrase changed anywhere. */
  subscribe(listener: () => void): () => void
}

export function createPrivateNotes(ports: PrivatePorts): PrivateNotes {
  return {
    async state() {
      const slots = await readSlots(ports.slots)
      if (slots.length === 0) return { kind: 'none' }
      const session = await readSession(ports, slots)
      if (!session) return { kind: 'locked' }
      const open = new Set(session.keys.map(({ id }) => id))
      const closedKeys = new Set(slots.map(({ keyId }) => keyId).filter((id) => !open.has(id))).size
      const notes = makeOpenNotes(session, ports.random)
      return { kind: 'open', notes, closedKeys, expiresAt: session.expiresAt }
    },
    async unlock(passphrase) {
      const slots = await readSlots(ports.slots)
      const { keys, ...file } = await openSlots(slots, passphrase)
      const before = (await readSession(ports, slots))?.keys ?? []
      const all = new Map([...before, ...keys].map((key) => [key.id, key]))
      await writeSession(ports, { keys: sortKeys(all.values()), ...file })
    },
    lock: () => ports.session.write(undefined),
    async keepOpen() {
      const session = await readSession(ports, await readSlots(ports.slots))
      if (session) await writeSession(ports, session)
    },
    subscribe(listener) {
      const stops = [ports.session.subscribe(listener), ports.slots.subscribe(listener)]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}

import { z } from '@/lib/record/zod'
import type { LibraryEvent } from './library-api'

const eventSchema = z.object({
  kind: z.literal('changed'),
  records: z.array(z.string()),
})

/** Tells this window and all others of the profile what changed. */
export interface LibraryChannel {
  /** Here and elsewhere. */
  post(event: LibraryEvent): void
  /** Here alone. */
  announce(event: LibraryEvent): void
  subscribe(listener: (event: LibraryEvent) => void): () => void
  close(): void
}

/** Windows whose channel has one name hear of each other. */
export function openLibraryChannel(name: string): LibraryChannel {
  const listeners = new Set<(event: LibraryEvent) => void>()
  const channel = new BroadcastChannel(name)
  const announce = (event: LibraryEvent) => {
    for (const listener of listeners) listener(event)
  }
  channel.onmessage = (message: MessageEvent<unknown>) => {
    const parsed = eventSchema.safeParse(message.data)
    if (parsed.success) announce(parsed.data)
  }
  return {
    post(event) {
      channel.postMessage(event)
      announce(event)
    },
    announce,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      listeners.clear()
      channel.close()
    },
  }
}

import { pseudoRecordIds } from '@/lib/edits/record-state'
import { viewNamedHeads, viewNamedValues } from '@/lib/edits/view-registers'
import type { JsonValue } from '@/lib/record/json'
import { makeRandomId } from '@/lib/record/record-id'
import type { LibraryChannel } from './library-channel'
import { readMember } from './member'
import { type LibraryContext, runBatch } from './run-batch'

/** Named values that go to the user's other browsers as registers: settings, searches, vocabulary, wrapped keys, pairs kept apart. */
export type SharedKind = keyof typeof pseudoRecordIds

const prefixes = {
  settings: 'set',
  searches: 'q',
  vocabulary: 'v',
  keys: 'k',
  devices: 'd',
  apart: 'a',
} as const satisfies Record<SharedKind, string>

export interface SharedValues {
  read(): Promise<Map<string, JsonValue>>
  /** Every value that was written at the same time elsewhere, too; the shown one first. */
  readAll(): Promise<Map<string, JsonValue[]>>
  /** One transaction; undefined takes a value away. */
  change(values: ReadonlyMap<string, JsonValue | undefined>): Promise<{ group: string }>
  /** Called after a change here, in another window or from another browser. */
  subscribe(listener: () => void): () => void
  /** Tells all windows that something beside these values changed, too. */
  announce(): void
}

export function createSharedValues(
  context: LibraryContext,
  channel: LibraryChannel,
  kind: SharedKind,
): SharedValues {
  const id = pseudoRecordIds[kind]
  const prefix = prefixes[kind]
  const announce = () => channel.post({ kind: 'changed', records: [id] })
  return {
    read: () =>
      context.store.read(['records', 'states'], async (tx) =>
        viewNamedValues((await readMember(tx, id)).state, prefix),
      ),
    readAll: () =>
      context.store.read(['records', 'states'], async (tx) =>
        viewNamedHeads((await readMember(tx, id)).state, prefix),
      ),
    async change(values) {
      const group = makeRandomId(context.random)
      const changes = [...values].map(([name, value]) => {
        const path = `${prefix}:${name}`
        return value === undefined ? { path, deleted: true as const } : { path, value }
      })
      await runBatch(context, { group }, (batch) => batch.change(id, changes))
      announce()
      return { group }
    },
    subscribe: (listener) =>
      channel.subscribe(({ kind: event, records }) => {
        if (event === 'changed' && (records.length === 0 || records.includes(id))) listener()
      }),
    announce,
  }
}

import { toBase32 } from '@/lib/crypto/bytes'
import type { Random } from '@/lib/crypto/random'
import { createSyncState, type Publication, type SyncState } from './sync-state'
import type { SyncStore } from './sync-store'

/**
 * Starts syncing with a vault: what was written here before goes out as a log, and from now on edits wait
 * in the outbox. Moving from another vault takes along what was read there.
 */
export async function beginSync(store: SyncStore, vault: string, random: Random): Promise<SyncState> {
  const previous = await store.load()
  return await store.begin((writer, sequence) => {
    const state = createSyncState(vault, writer, sequence, toBase32(random.bytes(32)))
    if (previous === undefined || previous.vault === vault) return state
    const others = Object.entries(previous.cursors)
      .filter(([other, cursor]) => other !== writer && cursor.sequence > 0 && cursor.branch === undefined)
      .map(
        ([other, { sequence: upTo, chain }]): Publication => ({
          writer: other,
          epoch: 1,
          upTo,
          done: 0,
          chain,
        }),
      )
    return {
      ...state,
      cursors: Object.fromEntries(
        others.map(({ writer: other, upTo, chain }) => [other, { epoch: 1, sequence: upTo, chain }]),
      ),
      former: previous.former,
      publications: [...state.publications, ...others],
    }
  })
}

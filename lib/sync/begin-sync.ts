import { toBase32 } from '@/lib/crypto/bytes'
import type { Random } from '@/lib/crypto/random'
import { extendChain } from './chain'
import { createSyncState, type Publication, type SyncState } from './sync-state'
import type { SyncStore } from './sync-store'
import { withoutLocal } from './transaction'

/**
 * Starts syncing with a vault: what was written here before goes out as a log, and from now on edits wait
 * in the outbox. Moving from another vault takes along what was read there.
 */
export async function beginSync(store: SyncStore, vault: string, random: Random): Promise<SyncState> {
  const previous = await store.load()
  const reached = previous === undefined ? undefined : await findEnd(store, previous)
  return await store.begin((writer, sequence) => {
    const isSameLog = reached?.sequence === sequence && previous?.writer === writer
    const chain = isSameLog ? reached.chain : toBase32(random.bytes(32))
    const state = createSyncState(vault, writer, sequence, chain)
    if (previous === undefined || previous.vault === vault) return state
    const others = Object.entries(previous.cursors)
      .filter(([other, cursor]) => other !== writer && cursor.sequence > 0 && cursor.branch === undefined)
      .map(
        ([other, { sequence: upTo, chain: reachedChain }]): Publication => ({
          writer: other,
          epoch: 1,
          upTo,
          done: 0,
          chain: reachedChain,
        }),
      )
    return {
      ...state,
      cursors: Object.fromEntries(
        others.map(({ writer: other, upTo, chain: end }) => [
          other,
          { epoch: 1, sequence: upTo, chain: end },
        ]),
      ),
      former: previous.former,
      publications: [...state.publications, ...others],
    }
  })
}

// A browser that moved before us took our log along, with its chain: ours must go on there, or the two would
// look like a fork.
async function findEnd(store: SyncStore, { acked, chain }: SyncState) {
  let sequence = acked
  let end = chain
  for (const waiting of await store.readOutbox(acked, Number.MAX_SAFE_INTEGER)) {
    sequence = waiting.sequence
    end = await extendChain(end, { sequence, edits: waiting.edits.map(withoutLocal) })
  }
  return { sequence, chain: end }
}

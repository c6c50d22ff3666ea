import { type Bytes, toBase32 } from '@/lib/crypto/bytes'
import type { Random } from '@/lib/crypto/random'
import type { Backend } from './backend'
import type { FileCodec } from './file-codec'
import type { SlotFile } from './slot-file'
import type { SyncState } from './sync-state'
import type { Clock, SyncCommit, SyncStore } from './sync-store'

/** All that the engine touches. Whoever brings these brings a real browser or a simulated one. */
export interface SyncDependencies {
  store: SyncStore
  backend: Backend
  codec: FileCodec
  clock: Clock
  random: Random
  /** The key slots that this browser keeps: those that the store lost are put back. */
  slots?: readonly SlotFile[]
}

/** How much one run may do before it stops between two steps. */
export interface Budget {
  bytes: number
  ms: number
}

/** Not a failure: the run did its share, and the next one goes on from what is committed. */
export class BudgetSpent extends Error {}
/** Another browser writes under our name: a copied or restored profile. */
export class TwinFound extends Error {}

/** One run of the engine: the document as last committed, and what the run has used up. */
export class Session {
  private bytes = 0
  private readonly startMs: number

  constructor(
    readonly deps: SyncDependencies,
    public state: SyncState,
    private readonly budget: Budget,
  ) {
    this.startMs = deps.clock.nowMs()
  }

  /** Commits the document with these changes, and all else that belongs to the same transaction. */
  async commit(changes: Partial<SyncState>, more: Omit<SyncCommit, 'state'> = {}): Promise<void> {
    const state = { ...this.state, ...changes }
    await this.deps.store.commit({ ...more, state })
    this.state = state
  }

  /** The server's clock where it tells one: ours may be off by days, and what lasts for days is counted here. */
  nowMs(): number {
    return this.deps.backend.serverTimeMs ?? this.deps.clock.nowMs()
  }

  spend(bytes: number): void {
    this.bytes += bytes
  }

  /** Between two steps: throws `BudgetSpent` when the run has done its share. */
  checkBudget(): void {
    const isSpent =
      this.bytes >= this.budget.bytes || this.deps.clock.nowMs() - this.startMs >= this.budget.ms
    if (isSpent) throw new BudgetSpent()
  }

  randomText(bytes: number): string {
    return toBase32(this.randomBytes(bytes))
  }

  private randomBytes(count: number): Bytes {
    return this.deps.random.bytes(count)
  }
}

export const dayMs = 24 * 3600 * 1000

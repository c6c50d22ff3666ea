import type { VaultKey } from '@/lib/crypto/vault-key'
import { AppError } from '@/lib/errors/app-error'
import { createVaultCodec, type FileCodec } from '@/lib/sync/file-codec'
import { lookAgain, uploadAgain } from '@/lib/sync/resolve-block'
import { rewriteLogs } from '@/lib/sync/rewrite-logs'
import { runSync, type SyncOutcome } from '@/lib/sync/run-sync'
import type { SyncDependencies } from '@/lib/sync/session'
import type { SlotFile } from '@/lib/sync/slot-file'
import { Coroutine } from './coroutine'
import { type FaultCounts, type Faults, FaultyBackend, type SimStore } from './faulty-backend'
import type { Oracle } from './oracle'
import type { SeededRandom } from './seeded-random'
import { type ProfileData, SimSyncStore } from './sim-profile'

/** What all devices of a schedule share. */
export interface SimWorld {
  store: SimStore
  oracle: Oracle
  random: SeededRandom
  faults: Faults
  counts: FaultCounts
  /** Undefined: files are sealed under the keys that each device holds. */
  codec: FileCodec | undefined
  slots: SlotFile[]
  budgetBytes: number
  trace: (line: string) => void
}

/** One browser: a profile on a disk, a clock that may be wrong, and at most one run of the engine. */
export class SimDevice {
  running: Coroutine<SyncOutcome> | undefined
  outcome: SyncOutcome | undefined
  /** Keys and slots as this browser holds them. */
  keys: VaultKey[] = []
  slots: SlotFile[] = []

  constructor(
    readonly world: SimWorld,
    public data: ProfileData,
    private readonly clockOffsetMs: number,
    readonly number: number,
  ) {}

  nowMs(): number {
    return this.world.store.nowMs + this.clockOffsetMs
  }

  /** Starts a run; it stands at its first gate. */
  startSync(): void {
    this.running ??= this.makeRun((deps) =>
      runSync(deps, { isForced: true, budget: { bytes: this.world.budgetBytes, ms: 20_000 } }),
    )
  }

  /** Lets the run take one step. */
  async step(): Promise<void> {
    const { running } = this
    if (running === undefined) return
    await running.resume()
    if (!running.isDone) return
    this.running = undefined
    this.outcome = running.result
    if (running.failure !== undefined) throw running.failure
  }

  /** The browser dies; what was committed stays. */
  async crash(): Promise<void> {
    const { running } = this
    this.running = undefined
    await running?.kill()
  }

  /** Runs to the end of what there is to do, without a crash. */
  async syncFully(): Promise<SyncOutcome | undefined> {
    for (let round = 0; round < 200; round += 1) {
      this.startSync()
      while (this.running !== undefined) await this.step()
      if (this.outcome?.kind !== 'more') return this.outcome
    }
    throw new Error('a device finds no end of its work')
  }

  /** One run at a time in a profile: what else is to be done waits for the one at hand, as the lock has it. */
  private async finishRun(): Promise<void> {
    while (this.running !== undefined) await this.step()
  }

  /** The user's word on a store that is not what it was. */
  async resolveBlock(isUpload: boolean): Promise<void> {
    await this.finishRun()
    const run = this.makeRun(async (deps) => {
      if (isUpload) await uploadAgain(deps, this.slots.length > 0 ? this.slots : this.world.slots)
      else await lookAgain(deps)
      return { kind: 'done' }
    })
    while (!run.isDone) await run.resume()
  }

  /** Has files before it that it has no key for. */
  lacksKey(): boolean {
    const codes = Object.values(this.data.sync?.problems ?? {}).map(({ code }) => code)
    const { outcome } = this
    if (outcome?.kind === 'failed') codes.push(outcome.error.code)
    return codes.includes('sync.unknownKey')
  }

  /** A code became known: the logs are written anew under the newest key. */
  async rewrite(): Promise<void> {
    await this.finishRun()
    const run = this.makeRun(async (deps) => {
      await rewriteLogs(deps)
      return { kind: 'done' }
    })
    while (!run.isDone) await run.resume()
    if (run.failure !== undefined && !(run.failure instanceof AppError)) throw run.failure
  }

  private makeRun(run: (deps: SyncDependencies) => Promise<SyncOutcome>): Coroutine<SyncOutcome> {
    const { world, data } = this
    const gate = (): Promise<void> => coroutine.gate()
    const trace = (line: string) => world.trace(`${this.number} ${line}`)
    const coroutine: Coroutine<SyncOutcome> = new Coroutine(() =>
      run({
        store: new SimSyncStore(data, world.oracle, gate, () => this.nowMs(), trace),
        backend: new FaultyBackend(world.store, world.faults, world.random, world.counts, gate, trace),
        codec: world.codec ?? createVaultCodec(this.keys, world.random),
        slots: this.slots,
        clock: { nowMs: () => this.nowMs() },
        random: world.random,
      }),
    )
    return coroutine
  }
}

import { AppError } from '@/lib/errors/app-error'
import type { ErrorCode } from '@/lib/errors/codes'
import type { Backend, BackendReport, ListEntry } from '@/lib/sync/backend'
import { MemoryBackend } from '@/lib/sync/memory-backend'
import type { SeededRandom } from './seeded-random'

/** How often each thing goes wrong, 0 to 1; all zero is a store that works. */
export interface Faults {
  rate: number
  /** Listings may leave entries out. */
  areListingsPartial: boolean
}

export interface FaultCounts {
  torn: number
  lostAnswers: number
  errors: number
  partialReads: number
  partialLists: number
  altered: number
}

/** The store that all devices of a schedule share. */
export class SimStore {
  readonly memory = new MemoryBackend()
  /** Writes that were given up and land later all the same. */
  readonly delayed: [string, Uint8Array][] = []
  nowMs = 0
}

const refusals: readonly ErrorCode[] = [
  'sync.unreachable',
  'sync.rateLimited',
  'sync.busy',
  'sync.serverError',
  'sync.storeFull',
  'sync.denied',
]

/** One device's line to the store: every operation stops at a gate and may go wrong in every way seen on real servers. */
export class FaultyBackend implements Backend {
  constructor(
    private readonly store: SimStore,
    private readonly faults: Faults,
    private readonly random: SeededRandom,
    private readonly counts: FaultCounts,
    private readonly gate: () => Promise<void>,
    private readonly trace: (line: string) => void,
  ) {}

  get serverTimeMs(): number {
    return this.store.nowMs
  }

  async list(folder: string): Promise<ListEntry[]> {
    await this.before()
    const entries = await this.store.memory.list(folder)
    await this.gate()
    if (!this.faults.areListingsPartial || !this.random.chance(this.faults.rate)) return entries
    this.counts.partialLists += 1
    return entries.filter(() => this.random.chance(0.7))
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    await this.before()
    const bytes = await this.store.memory.read(path)
    await this.gate()
    if (bytes === undefined || !this.random.chance(this.faults.rate / 2)) return bytes
    this.counts.partialReads += 1
    return bytes.slice(0, this.random.below(bytes.length))
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    await this.before()
    this.trace(`writes ${path}`)
    const { memory, delayed } = this.store
    const draw = this.random.next() / (this.faults.rate || Number.MIN_VALUE)
    if (draw < 0.3) {
      this.counts.torn += 1
      await memory.write(path, bytes.slice(0, this.random.below(bytes.length)))
      // Some servers even say that all is well.
      if (this.random.chance(0.3)) return
      throw new AppError('sync.unreachable')
    }
    if (draw < 0.4) delayed.push([path, bytes.slice()])
    else if (draw < 0.5) {
      this.counts.altered += 1
      const altered = bytes.slice()
      const at = this.random.below(altered.length)
      altered[at] = (altered[at] ?? 0) ^ 1
      await memory.write(path, altered)
    } else await memory.write(path, bytes)
    await this.gate()
    if (draw < 1 && draw >= 0.5) this.counts.lostAnswers += 1
    if (draw < 0.4 || (draw >= 0.5 && draw < 1)) throw new AppError('sync.unreachable')
  }

  async remove(path: string): Promise<void> {
    await this.before()
    this.trace(`removes ${path}`)
    await this.store.memory.remove(path)
    await this.gate()
    if (this.random.chance(this.faults.rate / 2)) throw new AppError('sync.unreachable')
  }

  async probe(): Promise<BackendReport> {
    return this.store.memory.probe()
  }

  private async before(): Promise<void> {
    await this.gate()
    if (!this.random.chance(this.faults.rate / 2)) return
    this.counts.errors += 1
    throw new AppError(this.random.pick(refusals))
  }
}

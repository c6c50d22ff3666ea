import type { Edit } from '@/lib/edits/edit-schema'
import type { SyncState } from '@/lib/sync/sync-state'
import type { LogPart, SyncCommit, SyncStore } from '@/lib/sync/sync-store'
import type { Transaction } from '@/lib/sync/transaction'

/** A library as the engine sees it, made on demand: transaction `n` of the log saves record `n`. */
export class BenchStore implements SyncStore {
  outbox: Transaction[] = []
  applied = 0
  private state: SyncState | undefined

  constructor(
    readonly writer: string,
    public sequence: number,
    private readonly makeEdits: (sequence: number) => Edit[],
  ) {}

  /** The user changes something: it waits in the outbox. */
  write(edits: (sequence: number) => Edit[]): void {
    this.sequence += 1
    this.outbox.push({ sequence: this.sequence, edits: edits(this.sequence) })
  }

  async load(): Promise<SyncState | undefined> {
    return this.state
  }

  async begin(makeState: (writer: string, sequence: number) => SyncState): Promise<SyncState> {
    this.state = makeState(this.writer, this.sequence)
    return this.state
  }

  async commit({ state, acked, edits }: SyncCommit): Promise<void> {
    this.state = state
    this.applied += edits?.length ?? 0
    if (acked !== undefined) this.outbox = this.outbox.filter(({ sequence }) => sequence > acked)
  }

  async readOutbox(after: number): Promise<Transaction[]> {
    return this.outbox.filter(({ sequence }) => sequence > after)
  }

  async readLog(writer: string, after: number, upTo: number, maxBytes: number): Promise<LogPart> {
    const transactions: Transaction[] = []
    if (writer !== this.writer) return { transactions, isWhole: true }
    for (let sequence = after + 1, bytes = 0; sequence <= upTo; sequence += 1) {
      const edits = this.makeEdits(sequence)
      bytes += JSON.stringify(edits).length
      if (bytes > maxBytes && transactions.length > 0) return { transactions, isWhole: false }
      transactions.push({ sequence, edits })
    }
    return { transactions, isWhole: true }
  }
}

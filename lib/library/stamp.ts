import { nextHlc, receiveHlc } from '@/lib/edits/hlc'
import type { Stamp } from '@/lib/edits/make-edits'
import { type FillRandom, makeRandomId } from '@/lib/record/record-id'
import { metaNames, outboxStateSchema, readMeta, type Writer, writerSchema } from '@/lib/store/meta-row'
import type { LibraryTransaction } from '@/lib/store/schema'

/** The writer of this browser within one transaction: one sequence number, one clock reading. */
export interface Stamper {
  /** The transaction's stamp; taken at the first call. */
  stamp(): Stamp
  /** Never behind an edit that was seen. */
  receive(hlc: string): void
  /** Writes sequence and clock back, if they moved. */
  finish(): Promise<void>
  readonly isOutboxKept: boolean
}

export async function openStamper(
  tx: LibraryTransaction,
  nowMs: number,
  random: FillRandom | undefined,
): Promise<Stamper> {
  const [known, outbox] = await Promise.all([
    readMeta(tx, metaNames.writer, writerSchema),
    readMeta(tx, metaNames.outbox, outboxStateSchema),
  ])
  let writer: Writer = known ?? { id: makeRandomId(random), sequence: 0 }
  let taken: Stamp | undefined
  let hasMoved = known === undefined
  return {
    isOutboxKept: outbox?.isKept === true,
    stamp() {
      if (taken === undefined) {
        const sequence = writer.sequence + 1
        const hlc = nextHlc(writer.hlc, nowMs)
        writer = { ...writer, sequence, hlc }
        taken = { writer: writer.id, sequence, hlc }
        hasMoved = true
      }
      return taken
    },
    receive(hlc) {
      const received = receiveHlc(writer.hlc, hlc, nowMs)
      if (received === writer.hlc) return
      writer = { ...writer, hlc: received }
      hasMoved = true
    },
    async finish() {
      if (hasMoved) await tx.objectStore('meta').put({ name: metaNames.writer, value: writer })
    },
  }
}

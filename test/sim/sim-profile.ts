import { applyEdits } from '@/lib/edits/apply-edits'
import type { Edit } from '@/lib/edits/edit-schema'
import { receiveHlc } from '@/lib/edits/hlc'
import { emptyState, type RecordState } from '@/lib/edits/record-state'
import { renameInEdit, renameInState, type WriterRename } from '@/lib/edits/rename-writer'
import { type SyncState, syncStateSchema } from '@/lib/sync/sync-state'
import type { LogPart, SyncCommit, SyncStore } from '@/lib/sync/sync-store'
import type { Transaction } from '@/lib/sync/transaction'
import { type Oracle, uidOf } from './oracle'

/** What lies on a device's disk: copied whole when a profile is copied, put back whole from a backup. */
export interface ProfileData {
  writer: string
  sequence: number
  hlc: string | undefined
  states: Map<string, RecordState>
  outbox: Transaction[]
  sync: SyncState | undefined
  known: Set<string>
}

export function createProfileData(writer: string): ProfileData {
  return {
    writer,
    sequence: 0,
    hlc: undefined,
    states: new Map(),
    outbox: [],
    sync: undefined,
    known: new Set(),
  }
}

/** The library's database as the engine sees it. A commit is whole or not at all, like an IndexedDB transaction. */
export class SimSyncStore implements SyncStore {
  constructor(
    private readonly data: ProfileData,
    private readonly oracle: Oracle,
    private readonly gate: () => Promise<void>,
    private readonly nowMs: () => number,
    private readonly trace: (line: string) => void,
  ) {}

  async load(): Promise<SyncState | undefined> {
    return this.data.sync === undefined ? undefined : syncStateSchema.parse(this.data.sync)
  }

  async begin(makeState: (writer: string, sequence: number) => SyncState): Promise<SyncState> {
    const state = makeState(this.data.writer, this.data.sequence)
    this.data.sync = state
    this.data.outbox = []
    return state
  }

  async commit(change: SyncCommit): Promise<void> {
    await this.gate()
    const { data } = this
    this.traceCommit(change)
    if (change.acked !== undefined) {
      const acked = change.acked
      data.outbox = data.outbox.filter(({ sequence }) => sequence > acked)
    }
    if (change.rename !== undefined) this.rename(change.rename)
    this.apply(change.edits ?? [])
    // The engine never changes a document in place, so none is copied.
    data.sync = change.state
    await this.gate()
  }

  async readOutbox(after: number, maxBytes: number): Promise<Transaction[]> {
    const part: Transaction[] = []
    let bytes = 0
    for (const transaction of this.data.outbox) {
      if (transaction.sequence <= after) continue
      bytes += JSON.stringify(transaction.edits).length
      if (part.length > 0 && bytes > maxBytes) break
      part.push(transaction)
    }
    return part
  }

  async readLog(writer: string, after: number, upTo: number, maxBytes: number): Promise<LogPart> {
    const bySequence = new Map<number, Edit[]>()
    for (const state of this.data.states.values()) {
      for (const register of Object.values(state.registers)) {
        for (const head of register.heads) {
          const [author, sequence] = head.dot
          if (author !== writer || sequence <= after || sequence > upTo) continue
          bySequence.set(sequence, [...(bySequence.get(sequence) ?? []), head])
        }
      }
    }
    const all = [...bySequence]
      .map(([sequence, edits]) => ({
        sequence,
        edits: edits.toSorted((left, right) => left.dot[2] - right.dot[2]),
      }))
      .sort((left, right) => left.sequence - right.sequence)
    let bytes = 0
    const end = all.findIndex(({ edits }, index) => {
      bytes += JSON.stringify(edits).length
      return index > 0 && bytes > maxBytes
    })
    return { transactions: end < 0 ? all : all.slice(0, end), isWhole: end < 0 }
  }

  private traceCommit(change: SyncCommit): void {
    const { acked, rename, state } = change
    if (acked !== undefined) this.trace(`${state.writer} acked ${acked} ${JSON.stringify(rename ?? {})}`)
    for (const [writer, cursor] of Object.entries(state.cursors)) {
      if (cursor.sequence !== this.data.sync?.cursors[writer]?.sequence) {
        this.trace(`cursor of ${writer} ${JSON.stringify(cursor)}`)
      }
    }
  }

  private apply(edits: readonly Edit[]): void {
    const byRecord = new Map<string, Edit[]>()
    for (const edit of edits) byRecord.set(edit.record, [...(byRecord.get(edit.record) ?? []), edit])
    for (const [record, own] of byRecord) {
      this.data.states.set(record, applyEdits(this.data.states.get(record) ?? emptyState(record), own))
    }
    for (const edit of edits) {
      this.data.known.add(uidOf(edit))
      this.data.hlc = receiveHlc(this.data.hlc, edit.hlc, this.nowMs())
    }
  }

  private rename(rename: WriterRename): void {
    const { data, oracle } = this
    const waiting = data.outbox.flatMap(({ edits }) => edits)
    const uids = new Map(waiting.map((edit) => [uidOf(edit), oracle.nextUid()]))
    for (const [uid, again] of uids) {
      oracle.tellAgain(uid, uids)
      data.known.delete(uid)
      data.known.add(again)
    }
    const renameEdit = (edit: Edit) => ({ ...edit, uid: uids.get(uidOf(edit)) ?? uidOf(edit) })
    data.outbox = data.outbox.map(({ sequence, edits }) => ({
      sequence: sequence - rename.after,
      edits: edits.map((edit) => renameInEdit(renameEdit(edit), rename)),
    }))
    for (const record of new Set(waiting.map((edit) => edit.record))) {
      const state = data.states.get(record)
      if (state === undefined) continue
      const registers = Object.fromEntries(
        Object.entries(state.registers).map(([path, register]) => [
          path,
          { ...register, heads: register.heads.map(renameEdit) },
        ]),
      )
      data.states.set(record, renameInState({ ...state, registers }, rename))
    }
    data.writer = rename.to
    data.sequence -= rename.after
  }
}

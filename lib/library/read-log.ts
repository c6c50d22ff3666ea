import type { Edit } from '@/lib/edits/edit-schema'
import type { LibraryStore } from '@/lib/store/library-store'
import type { LogPart } from '@/lib/sync/sync-store'
import type { Member } from './member'
import { pageOfIds, readMembersOf } from './walk-states'

/** Which stretch of a writer's log, and about how much of it as JSON. */
export interface LogQuery {
  writer: string
  after: number
  upTo: number
  maxBytes: number
}

/** The earliest transactions of what was seen so far; later ones go when there is more than enough. */
interface Collected {
  bySequence: Map<number, { edits: Edit[]; bytes: number }>
  bytes: number
  /** Edits after this sequence were left out. */
  end: number
}

/**
 * What is left of a writer's edits: the heads that carry its name, in order. Reads all registers, a page
 * a transaction, so that the page it runs in goes on answering, and holds about twice `maxBytes` at most.
 */
export async function readLog(store: LibraryStore, query: LogQuery): Promise<LogPart> {
  const collected: Collected = { bySequence: new Map(), bytes: 0, end: query.upTo }
  let after: string | undefined
  while (true) {
    const from = after
    const page = await store.read(['records', 'states'], async (tx) => {
      const ids = await pageOfIds(tx, from)
      return { last: ids.at(-1), members: await readMembersOf(tx, ids, query.writer) }
    })
    for (const member of page.members) for (const edit of headsOf(member, query)) collect(collected, edit)
    if (collected.bytes > 2 * query.maxBytes) dropLatest(collected, query.maxBytes)
    if (page.last === undefined) break
    after = page.last
  }
  dropLatest(collected, query.maxBytes)
  const transactions = [...collected.bySequence]
    .toSorted(([left], [right]) => left - right)
    .map(([sequence, { edits }]) => ({
      sequence,
      edits: edits.toSorted((left, right) => left.dot[2] - right.dot[2]),
    }))
  return { transactions, isWhole: collected.end === query.upTo }
}

function headsOf({ state }: Member, { writer, after, upTo }: LogQuery): Edit[] {
  return Object.values(state.registers).flatMap(({ heads }) =>
    heads.filter(({ dot }) => dot[0] === writer && dot[1] > after && dot[1] <= upTo),
  )
}

function collect(collected: Collected, edit: Edit): void {
  const [, sequence] = edit.dot
  if (sequence > collected.end) return
  const bytes = JSON.stringify(edit).length
  const known = collected.bySequence.get(sequence)
  if (known === undefined) collected.bySequence.set(sequence, { edits: [edit], bytes })
  else {
    known.edits.push(edit)
    known.bytes += bytes
  }
  collected.bytes += bytes
}

function dropLatest(collected: Collected, maxBytes: number): void {
  const sequences = [...collected.bySequence.keys()].toSorted((left, right) => right - left)
  for (const sequence of sequences.slice(0, -1)) {
    if (collected.bytes <= maxBytes) return
    collected.bytes -= collected.bySequence.get(sequence)?.bytes ?? 0
    collected.bySequence.delete(sequence)
    collected.end = sequence - 1
  }
}

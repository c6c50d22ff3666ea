import { emptyState, isPseudoRecord, type RecordState } from '@/lib/edits/record-state'
import { readRow } from '@/lib/store/read-row'
import type { RecordRow, StoredRow } from '@/lib/store/record-row'
import { areRegistersApart } from '@/lib/store/registers-place'
import type { LibraryReadTransaction, LibraryTransaction } from '@/lib/store/schema'
import { type StateRow, stateRowSchema } from '@/lib/store/state-row'
import { unpackState } from '@/lib/store/unpack-state'

/** One record's registers and row, as a transaction read them. */
export interface Member {
  id: string
  state: RecordState
  /** The row as it stands in the store now. */
  row: RecordRow | undefined
  /** Whether there was a row when the transaction began. */
  readonly hadRow: boolean
  /** Whether nothing at all was stored under this id then. */
  readonly isNew: boolean
  /** Whether its registers lie in `states`. */
  isApart: boolean
  leader: string | undefined
  isDamaged: boolean
}

/** Reads row and registers of one id. A record that is not there has an empty state and no row. */
export async function readMember(
  tx: LibraryTransaction | LibraryReadTransaction,
  id: string,
): Promise<Member> {
  return toMember(id, await readRawMember(tx, id))
}

/** What the store holds of one id, unread. */
export interface RawMember {
  row: StoredRow | undefined
  state: StateRow | undefined
}

export async function readRawMember(
  tx: LibraryTransaction | LibraryReadTransaction,
  id: string,
): Promise<RawMember> {
  const reading = isPseudoRecord(id) ? undefined : tx.objectStore('records').get(id)
  if (areRegistersApart) {
    const [row, state] = await Promise.all([reading, tx.objectStore('states').get(id)])
    return { row, state }
  }
  const row = await reading
  return { row, state: row?.packed === undefined ? await tx.objectStore('states').get(id) : undefined }
}

export function toMember(id: string, raw: RawMember): Member {
  const read = raw.row === undefined ? undefined : readRow(raw.row)
  const row = read?.row
  const stateRow = raw.state === undefined ? undefined : stateRowSchema.safeParse(raw.state)
  const { leader, packed } = stateRow?.data ?? { leader: undefined, packed: raw.row?.packed }
  const unpacked =
    packed === undefined ? undefined : unpackState(id, packed, leader === undefined ? row?.record : undefined)
  const isThere = raw.row !== undefined || raw.state !== undefined
  return {
    id,
    state: unpacked?.state ?? emptyState(id),
    row,
    hadRow: row !== undefined,
    isNew: !isThere,
    isApart: raw.state !== undefined,
    leader,
    isDamaged: isThere && (unpacked === undefined || unpacked.isDamaged || read?.isDamaged === true),
  }
}

import { emptyState, type RecordState } from '@/lib/edits/record-state'
import { readRow } from '@/lib/store/read-row'
import type { RecordRow } from '@/lib/store/record-row'
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
  leader: string | undefined
  isDamaged: boolean
}

/** Reads row and registers of one id. A record that is not there has an empty state and no row. */
export async function readMember(
  tx: LibraryTransaction | LibraryReadTransaction,
  id: string,
): Promise<Member> {
  const [rawRow, rawState] = await Promise.all([
    tx.objectStore('records').get(id),
    tx.objectStore('states').get(id),
  ])
  return toMember(id, rawRow, rawState)
}

function toMember(id: string, rawRow: RecordRow | undefined, rawState: StateRow | undefined): Member {
  const read = rawRow === undefined ? undefined : readRow(rawRow)
  const row = read?.row
  // Most ids of an import are new, and zod takes long to say that nothing is no row.
  const stateRow = rawState === undefined ? undefined : stateRowSchema.safeParse(rawState)
  if (!stateRow?.success) {
    return {
      id,
      state: emptyState(id),
      row,
      hadRow: row !== undefined,
      leader: undefined,
      isDamaged: rawState !== undefined || row !== undefined,
    }
  }
  const { leader, packed } = stateRow.data
  const unpacked = unpackState(id, packed, leader === undefined ? row?.record : undefined)
  return {
    id,
    state: unpacked?.state ?? emptyState(id),
    row,
    hadRow: row !== undefined,
    leader,
    isDamaged: unpacked === undefined || unpacked.isDamaged || read?.isDamaged === true,
  }
}

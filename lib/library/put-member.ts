import { packState } from '@/lib/store/pack-state'
import type { RecordRow } from '@/lib/store/record-row'
import { areRegistersApart } from '@/lib/store/registers-place'
import type { LibraryTransaction } from '@/lib/store/schema'
import type { Member } from './member'

/**
 * Writes registers and row, which lean on each other, as one row or two (`areRegistersApart`); registers
 * without a row lie by themselves. `leader` is whose row shows this record in a group of aliases.
 */
export async function putMember(
  tx: LibraryTransaction,
  { id, state, isApart }: Pick<Member, 'id' | 'state' | 'isApart'>,
  row: RecordRow | undefined,
  leader: string | undefined,
): Promise<void> {
  const [records, states] = [tx.objectStore('records'), tx.objectStore('states')]
  const packed = packState(state, row?.record)
  if (row !== undefined && areRegistersApart) {
    await Promise.all([records.put(row), states.put({ id, packed })])
    return
  }
  if (row !== undefined) {
    await Promise.all([records.put({ ...row, packed }), isApart ? states.delete(id) : undefined])
    return
  }
  await Promise.all([
    states.put(leader === undefined ? { id, packed } : { id, packed, leader }),
    // Also a row that nobody could read.
    records.delete(id),
  ])
}

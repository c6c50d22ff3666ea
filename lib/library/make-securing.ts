import { AppError } from '@/lib/errors/app-error'
import type { PrivateNotes } from '@/lib/private/private-notes'
import type { ClipRecord } from '@/lib/record/record-schema'
import { secureRecord } from './secure-record'

export interface Securing {
  secure(record: ClipRecord): Promise<ClipRecord>
  /** Records whose private note is in no file: locked, not to be opened, or in the place of another value. */
  leftOut(): number
}

/** What export does with a record: its private note under the passphrase while unlocked, else nothing of it. */
export async function makeSecuring(notes: Pick<PrivateNotes, 'state'>): Promise<Securing> {
  const state = await notes.state()
  let count = 0
  const tryToSecure = async (record: ClipRecord) => {
    if (record.privateNote === undefined || state.kind !== 'open') return record
    try {
      return await secureRecord(record, state.notes)
    } catch (error) {
      // The article itself goes out; that its note does not is told at the end.
      if (error instanceof AppError) return record
      throw error
    }
  }
  return {
    leftOut: () => count,
    async secure(record) {
      const secured = await tryToSecure(record)
      if (record.privateNote !== undefined && secured === record) count += 1
      return secured
    },
  }
}

import { openFileValue } from '@/lib/crypto/secured/file-value'
import { createDeriver } from '@/lib/crypto/secured/notes-key'
import { isSameContent, type PrivateContent } from '@/lib/crypto/secured/private-content'
import { isOwnSecured } from '@/lib/crypto/secured/read-secured'
import type { OpenNotes } from '@/lib/private/open-notes'
import type { ClipRecord } from '@/lib/record/record-schema'
import type { ChangeReceipt, Library, RecordChanges } from './library-api'
import { boundId } from './secure-record'

export interface AdoptReport {
  receipt: ChangeReceipt
  opened: number
  /** Records whose value did not open: it stays as it is. */
  sealed: string[]
}

/**
 * Turns notes that came with files into private notes under this library's key. Opened by the passphrase
 * of today, or by `passphrase`, of the time when the file was written. A note that is here already stays
 * beside an opened one that differs. Rejects only where the library itself fails.
 */
export async function adoptNotes(
  library: Library,
  ids: readonly string[],
  notes: OpenNotes,
  passphrase?: string,
): Promise<AdoptReport> {
  const derive = passphrase === undefined ? undefined : createDeriver(passphrase)
  const changes: RecordChanges[] = []
  const sealed: string[] = []
  for (const record of await library.getMany(ids)) {
    const { secured } = record
    if (secured === undefined || !isOwnSecured(secured)) continue
    const id = boundId(record)
    const open = async () =>
      (await notes.openFromFile(secured, id)) ?? (derive && (await openFileValue(secured, id, derive)))
    // Altered, or of another passphrase or record: listed, and kept.
    const content = await open().catch(() => undefined)
    if (content) changes.push(adopt(record, content, notes))
    else sealed.push(record.id)
  }
  return { receipt: await library.change(changes), opened: changes.length, sealed }
}

function adopt(record: ClipRecord, content: PrivateContent, notes: OpenNotes): RecordChanges {
  const away = { path: 'secured', deleted: true } as const
  if (record.privateNote !== undefined && isSameNote(record.privateNote, content, notes))
    return { record: record.id, changes: [away] }
  const value = notes.seal(content)
  const note = value === '' ? [] : [{ path: 'privateNote', value }]
  return { record: record.id, changes: [...note, away], keeps: ['privateNote'] }
}

function isSameNote(sealed: string, content: PrivateContent, notes: OpenNotes): boolean {
  try {
    return isSameContent(notes.open(sealed), content)
  } catch {
    return false // It does not open here; then it stays beside the other.
  }
}

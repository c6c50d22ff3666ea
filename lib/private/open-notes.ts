import type { Random } from '@/lib/crypto/random'
import { openFileValueUnlocked, sealFileValue } from '@/lib/crypto/secured/file-value'
import type { PrivateContent } from '@/lib/crypto/secured/private-content'
import { isEmptyContent } from '@/lib/crypto/secured/private-content'
import { openPrivateNote, sealPrivateNote } from '@/lib/crypto/secured/private-note'
import { AppError } from '@/lib/errors/app-error'
import type { NotesSession } from './session-schema'

/** An unlocked browser's way to read and write private notes. */
export interface OpenNotes {
  /** The sealed value; empty for a note without text and tags. */
  seal(content: PrivateContent): string
  /** @throws AppError `secured.locked` (under a key that is not open), `secured.altered`, `secured.truncated` */
  open(sealed: string): PrivateContent
  /** For the file's `secured`, bound to the `recordId` that will stand in it. */
  sealForFile(sealed: string, recordId: string): Promise<string>
  /** A file's value made under the passphrase of today; undefined for one of another. */
  openFromFile(secured: string, recordId: string): Promise<PrivateContent | undefined>
}

export function makeOpenNotes(session: NotesSession, random: Random): OpenNotes {
  const [first] = session.keys
  const open = (sealed: string) => openPrivateNote(sealed, session.keys)
  return {
    open,
    seal(content) {
      if (isEmptyContent(content)) return ''
      if (!first) throw new AppError('secured.locked')
      return sealPrivateNote(content, first, random)
    },
    sealForFile: (sealed, recordId) => sealFileValue(open(sealed), recordId, session, random),
    openFromFile: (secured, recordId) => openFileValueUnlocked(secured, recordId, session),
  }
}

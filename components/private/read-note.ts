import type { PrivateContent } from '@/lib/crypto/secured/private-content'
import { type AppError, toAppError } from '@/lib/errors/app-error'
import type { OpenNotes } from '@/lib/private/open-notes'

const empty: PrivateContent = { note: '', tags: [] }

/** What a sealed note says, or why it does not open. A record without one has an empty note. */
export function readNote(
  notes: Pick<OpenNotes, 'open'>,
  sealed: string | undefined,
): { content: PrivateContent; error?: undefined } | { content?: undefined; error: AppError } {
  if (!sealed) return { content: empty }
  try {
    return { content: notes.open(sealed) }
  } catch (cause) {
    return { error: toAppError(cause) }
  }
}

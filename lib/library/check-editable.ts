import { findDuplicateKey } from '@/lib/frontmatter/find-duplicate-key'
import type { ClipRecord } from '@/lib/record/record-schema'

/** Whether an edit of the record could be written into the file that it came from. */
export function isEditable({ src }: Pick<ClipRecord, 'src'>): boolean {
  return src === undefined || findDuplicateKey(src) === undefined
}

/** Throws `file.duplicateKey` where it could not. */
export function checkEditable({ src }: Pick<ClipRecord, 'src'>): void {
  const cause = src && findDuplicateKey(src)
  if (cause !== undefined) throw cause
}

import { t } from '@/lib/i18n/translate'
import type { Library } from '@/lib/library/library-api'
import { type TakeBack, undoableSlices } from '../state/actions'
import type { FileServices } from '../state/file-services'
import type { RunOptions } from '../state/run-options'
import { applyBulkEdit, type BulkEdit } from './bulk-edit'

export interface BulkServices {
  library: Pick<Library, 'editMany'>
  files: Pick<FileServices, 'editableTest'>
}

/**
 * Applies one edit to many records. How it is taken back goes to `keep` as soon as the first of them are
 * written; a stop rejects with `cancelled` and leaves what is written. Records whose file cannot take an
 * edit are left alone; resolves to how many.
 */
export async function runBulkEdit(
  { library, files }: BulkServices,
  ids: readonly string[],
  edit: BulkEdit,
  options: Required<RunOptions>,
  keep: (part: TakeBack) => void,
): Promise<number> {
  const isEditable = await files.editableTest()
  let left = 0
  await library.editMany(
    ids,
    (record) => {
      const next = applyBulkEdit(record, edit)
      if (next === record || isEditable(record)) return next
      left += 1
      return record
    },
    undoableSlices(options, keep),
  )
  return left
}

/** What was done, and with it what was left alone, and why. */
export function describeBulk(done: string, left: number): string {
  return left === 0 ? done : `${done} ${t('files.bulk.left', { n: left })}`
}

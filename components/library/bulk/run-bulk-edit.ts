import { AppError } from '@/lib/errors/app-error'
import { t } from '@/lib/i18n/translate'
import type { ChangeReceipt, Library, RecordPut } from '@/lib/library/library-api'
import type { FileServices } from '../state/file-services'
import type { RunOptions } from '../state/run-options'
import { type BulkEdit, planBulkEdit } from './bulk-edit'

/** Records read and written at once: a change of 100,000 never holds them all. */
export const sliceSize = 1000

export interface BulkServices {
  library: Pick<Library, 'getMany' | 'putMany'>
  files: Pick<FileServices, 'readOnlyCause'>
}

/**
 * Applies one edit to many records, slice by slice. Each slice's receipt goes to `keep` as soon as it is
 * written; a stop rejects with `cancelled` and leaves the slices before it written. Records whose file
 * cannot take an edit are left alone; resolves to how many.
 */
export async function runBulkEdit(
  { library, files }: BulkServices,
  ids: readonly string[],
  edit: BulkEdit,
  options: Required<RunOptions>,
  keep: (receipt: ChangeReceipt) => void,
): Promise<number> {
  let left = 0
  for (let start = 0; start < ids.length; start += sliceSize) {
    if (options.signal.aborted) throw new AppError('cancelled')
    const slice = ids.slice(start, start + sliceSize)
    const planned = planBulkEdit(await library.getMany(slice), edit)
    const puts = await editableOf(planned, files)
    left += planned.length - puts.length
    if (puts.length > 0) {
      const scale = slice.length / puts.length
      const onProgress = (done: number) => options.onProgress(start + Math.round(done * scale), ids.length)
      keep(await library.putMany(puts, { signal: options.signal, onProgress }))
    }
    options.onProgress(start + slice.length, ids.length)
  }
  return left
}

async function editableOf(puts: readonly RecordPut[], files: BulkServices['files']): Promise<RecordPut[]> {
  const causes = await Promise.all(puts.map(({ next }) => files.readOnlyCause(next)))
  return puts.filter((_, index) => causes[index] === undefined)
}

/** What was done, and with it what was left alone, and why. */
export function describeBulk(done: string, left: number): string {
  return left === 0 ? done : `${done} ${t('files.bulk.left', { n: left })}`
}

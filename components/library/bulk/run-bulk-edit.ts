import { AppError } from '@/lib/errors/app-error'
import type { ChangeReceipt, Library } from '@/lib/library/library-api'
import type { RunOptions } from '../state/run-options'
import { type BulkEdit, planBulkEdit } from './bulk-edit'

/** Records read and written at once: a change of 100,000 never holds them all. */
export const sliceSize = 1000

/**
 * Applies one edit to many records, slice by slice. Each slice's receipt goes to `keep` as soon as it is
 * written; a stop rejects with `cancelled` and leaves the slices before it written.
 */
export async function runBulkEdit(
  library: Pick<Library, 'getMany' | 'putMany'>,
  ids: readonly string[],
  edit: BulkEdit,
  options: Required<RunOptions>,
  keep: (receipt: ChangeReceipt) => void,
): Promise<void> {
  for (let start = 0; start < ids.length; start += sliceSize) {
    if (options.signal.aborted) throw new AppError('cancelled')
    const slice = ids.slice(start, start + sliceSize)
    const puts = planBulkEdit(await library.getMany(slice), edit)
    if (puts.length > 0) {
      const scale = slice.length / puts.length
      const onProgress = (done: number) => options.onProgress(start + Math.round(done * scale), ids.length)
      keep(await library.putMany(puts, { signal: options.signal, onProgress }))
    }
    options.onProgress(start + slice.length, ids.length)
  }
}

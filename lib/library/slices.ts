import { AppError } from '@/lib/errors/app-error'
import type { SliceOptions } from './library-api'

/** Small enough that the page answers within 100 ms between two slices. */
export const sliceLength = 50

/** Runs `work` for slice after slice of `items`; `part` counts them. Rejects with `cancelled` between two. */
export async function forEachSlice<T>(
  items: readonly T[],
  options: SliceOptions,
  work: (slice: readonly T[], part: number) => Promise<void>,
): Promise<void> {
  for (let from = 0, part = 0; from < items.length; from += sliceLength, part++) {
    if (options.signal?.aborted) throw new AppError('cancelled')
    await work(items.slice(from, from + sliceLength), part)
    options.onProgress?.(Math.min(from + sliceLength, items.length), items.length)
  }
}

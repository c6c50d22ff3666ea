import { AppError } from '@/lib/errors/app-error'
import type { ImportReport } from '@/lib/library/import-report'
import type { Library } from '@/lib/library/library-api'
import type { RunOptions } from '../state/run-options'

/**
 * Takes back what an import wrote, its last part first. Progress is told in articles, by the share of parts
 * that are back. Rejects with `cancelled` between two slices; asked again it takes back the rest.
 */
export async function undoImport(
  library: Pick<Library, 'undo'>,
  { groups, added, updated }: Pick<ImportReport, 'groups' | 'added' | 'updated'>,
  { signal, onProgress }: RunOptions,
): Promise<void> {
  const changed = added + updated
  for (const [at, group] of groups.toReversed().entries()) {
    if (signal?.aborted) throw new AppError('cancelled')
    await library.undo(group, { signal })
    onProgress?.(Math.round(((at + 1) / groups.length) * changed), changed)
  }
}

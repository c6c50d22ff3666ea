import type { PathChange } from '@/lib/edits/edit-schema'
import { type ClipRecord, fieldPaths } from '@/lib/record/record-schema'
import { isEqualJson, valueInView } from '@/lib/store/value-in-view'

const fields: ReadonlySet<string> = new Set(fieldPaths)

/**
 * Fields that stand otherwise by now than in `base`, which the writer had read, and otherwise than the
 * writer wants them: another window changed them meanwhile. Both values are kept as heads, the newer is
 * shown. Notes are merged, and sets have no such conflict.
 */
export function findChangedElsewhere(
  base: ClipRecord,
  current: ClipRecord,
  changes: readonly PathChange[],
): Set<string> {
  const paths = new Set<string>()
  for (const change of changes) {
    const { path } = change
    const isRegister = fields.has(path) || /^[lh]:[^:]*:/.test(path)
    if (!isRegister || path === 'note') continue
    const now = valueInView(current, path)
    const wanted = 'value' in change ? change.value : undefined
    if (!isEqualJson(now, valueInView(base, path)) && !isEqualJson(now, wanted)) paths.add(path)
  }
  return paths
}

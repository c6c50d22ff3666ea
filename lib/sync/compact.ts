import type { Edit, VersionVector } from '@/lib/edits/edit-schema'
import { statusPath } from '@/lib/edits/record-state'
import { coversDot, joinVectors } from '@/lib/edits/version-vector'
import type { Transaction } from './transaction'

/**
 * The transactions without edits that others among them replace or purge: what a pack holds. A function of its
 * input alone, so two packs of one range mean the same. What covers an edit always stays, or is itself
 * covered by one that inherits its `over`; so whoever reads the pack ends where one ends who read it all.
 */
export function compactTransactions(transactions: readonly Transaction[]): Transaction[] {
  const covered = new Map<string, VersionVector>()
  const purged = new Map<string, VersionVector>()
  const cover = (at: Pick<Edit, 'record' | 'path'>, vector: VersionVector) =>
    covered.set(keyOf(at), joinVectors(covered.get(keyOf(at)) ?? {}, vector))
  for (const { edits } of transactions) {
    for (const edit of edits) {
      cover(edit, edit.over)
      if (edit.path !== statusPath) continue
      const gone = joinVectors(edit.gone ?? {}, edit.value === 'purged' ? (edit.seen ?? {}) : {})
      purged.set(edit.record, joinVectors(purged.get(edit.record) ?? {}, gone))
      for (const [path, vector] of Object.entries(edit.goneAt ?? {})) {
        if (path !== statusPath) cover({ record: edit.record, path }, vector)
      }
    }
  }
  return transactions
    .map(({ sequence, edits }) => ({
      sequence,
      edits: edits.filter(
        (edit) =>
          !coversDot(covered.get(keyOf(edit)) ?? {}, edit.dot) &&
          (edit.path === statusPath || !coversDot(purged.get(edit.record) ?? {}, edit.dot)),
      ),
    }))
    .filter(({ edits }) => edits.length > 0)
}

function keyOf(edit: Pick<Edit, 'record' | 'path'>): string {
  return `${edit.record}\n${edit.path}`
}

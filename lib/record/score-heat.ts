import type { ClipRecord } from './record-schema'

/** What each linked article adds: so in 299 of the 301 ranked real files that have some (docs/decisions/016). */
const bonusPerArticle = 20

/** -1 until the record is published, then its quality and 20 for each linked article. */
export function scoreHeat(record: Pick<ClipRecord, 'published' | 'quality' | 'related'>): number {
  if (record.published !== true) return -1
  return (record.quality ?? 0) + bonusPerArticle * record.related.length
}

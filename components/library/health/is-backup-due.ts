import type { StorageFacts } from '../state/health-services'

/** Fewer records than this are quickly saved again; nobody is reminded of them. */
const fewRecords = 20
const dayMs = 86_400_000

/**
 * Whether the oldest record is older than `days` and neither a full export nor a sync is younger; 0 days:
 * never. `oldest` is the record saved first.
 */
export function isBackupDue(
  facts: Pick<StorageFacts, 'lastBackup' | 'lastSync'>,
  records: number,
  oldest: string | undefined,
  days: number,
  nowMs: number,
): boolean {
  if (days === 0 || records < fewRecords) return false
  if (!oldest || nowMs - Date.parse(oldest) < days * dayMs) return false
  const copies = [facts.lastBackup, facts.lastSync].flatMap((at) => (at ? Date.parse(at) : []))
  return !copies.some((at) => nowMs - at < days * dayMs)
}

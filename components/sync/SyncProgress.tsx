import { useEffect, useState } from 'preact/hooks'
import { t } from '@/lib/i18n/translate'
import type { SyncStatus } from '@/lib/library/sync-status'
import type { SyncServices } from './sync-services'

export interface SyncProgressProps {
  services: SyncServices
  status: SyncStatus
  records: number
}

/** A first sync: how much is here or there, and how many articles that makes. Nothing afterwards. */
export function SyncProgress({ services, status, records }: SyncProgressProps) {
  const isFirst = status.lastSuccessMs === undefined
  const isHeld = status.blocked !== undefined || status.trouble !== undefined || status.isPaused
  const [total, setTotal] = useState<number>()
  useEffect(() => {
    // Where the store does not answer, the bar has no end, and the run says why.
    if (isFirst) services.service.countOnStore().then(setTotal, () => undefined)
  }, [services, isFirst])
  if (isHeld || !(isFirst || status.uploaded !== undefined)) return null
  const isFetching = status.uploaded === undefined || (total !== undefined && status.read < total)
  const share = isFetching ? (total ? status.read / total : undefined) : status.uploaded
  return (
    <div class="sync__progress" data-testid="sync-progress">
      <progress aria-label={t('sync.progress')} max={1} value={share} />
      <span>{t(isFetching ? 'sync.firstIn' : 'sync.firstOut', { n: records })}</span>
    </div>
  )
}

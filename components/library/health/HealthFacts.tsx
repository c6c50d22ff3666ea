import './health.css'
import { Notice } from '@/components/ui/Notice'
import { formatDateTime } from '@/lib/i18n/format-date'
import { t } from '@/lib/i18n/translate'
import type { StorageFacts } from '../state/health-services'
import { formatBytes } from './format-bytes'

/** The facts as a list of terms, each with what it means. */
export function HealthFacts({ facts, count }: { facts: StorageFacts; count: number }) {
  const { usedBytes, quotaBytes, eviction, lastBackup, lastSync } = facts
  const isUnsafe = count > 0 && !lastBackup && !lastSync
  return (
    <section class="view__section">
      {isUnsafe ? (
        <Notice kind="warning" testId="backup-reminder">
          {t('library.health.remind')}
        </Notice>
      ) : null}
      <dl class="facts">
        <div>
          <dt>{t('library.health.where')}</dt>
          <dd>{t('library.health.whereText', { browser: facts.browserName })}</dd>
        </div>
        <div>
          <dt>{t('library.health.size')}</dt>
          <dd>
            {t('library.list.count', { n: count })}
            {usedBytes === undefined ? '' : ` · ${formatBytes(usedBytes)}`}
            {quotaBytes === undefined
              ? ''
              : ` · ${t('library.health.room', { size: formatBytes(quotaBytes) })}`}
          </dd>
        </div>
        <div>
          <dt>{t('library.health.eviction')}</dt>
          <dd>{t(`library.health.${eviction}`)}</dd>
        </div>
        <div>
          <dt>{t('library.health.removal')}</dt>
          <dd>{t('library.health.removalText')}</dd>
        </div>
        <div>
          <dt>{t('library.health.lastBackup')}</dt>
          <dd>{lastBackup ? formatDateTime(lastBackup) : t('library.health.never')}</dd>
        </div>
        <div>
          <dt>{t('library.health.lastSync')}</dt>
          <dd>{lastSync ? formatDateTime(lastSync) : t('library.health.never')}</dd>
        </div>
      </dl>
    </section>
  )
}

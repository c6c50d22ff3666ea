import { useState } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { currentLanguage, t } from '@/lib/i18n/translate'
import type { SyncStatus } from '@/lib/library/sync-status'
import { describeWhen } from './describe-when'
import type { SyncServices } from './sync-services'

export interface SyncPanelProps {
  services: SyncServices
  status: SyncStatus
  records: number
  refresh: () => Promise<void>
  say: (text: string) => void
  fail: (error: unknown) => void
}

/** How sync stands: last success, what waits, what is wrong and what to do. */
export function SyncPanel({ services, status, records, refresh, say, fail }: SyncPanelProps) {
  const [isRunning, setRunning] = useState(false)
  const { service } = services
  const when = (ms: number): string => describeWhen(ms, Date.now(), currentLanguage())

  async function runAll(): Promise<void> {
    setRunning(true)
    try {
      for (;;) {
        const outcome = await service.run({ isForced: true })
        await refresh()
        if (outcome?.kind === 'failed') throw outcome.error
        if (outcome?.kind !== 'more') return
      }
    } finally {
      setRunning(false)
    }
  }

  const act = (work: () => Promise<void>, said?: string): void => {
    work()
      .then(refresh)
      .then(() => said && say(said))
      .catch(fail)
  }

  return (
    <div
      class="sync__panel"
      data-testid="sync-panel"
      data-last={status.lastSuccessMs ?? ''}
      data-waiting={status.waiting}
    >
      <p class="sync__address">{t('sync.on', { address: status.address })}</p>
      <p aria-live="polite">
        {status.isPaused
          ? t('sync.paused')
          : status.lastSuccessMs === undefined
            ? t('sync.never')
            : t('sync.last', { when: when(status.lastSuccessMs) })}
        {' · '}
        {status.waiting > 0 ? t('sync.waiting', { n: status.waiting }) : t('sync.allOut')}
        {' · '}
        {t('sync.browsers', { n: status.browsers })}
      </p>
      {status.uploading > 0 || status.lastSuccessMs === undefined ? (
        <p>{t('sync.first', { n: records })}</p>
      ) : null}
      {status.blocked ? (
        <Notice
          kind="danger"
          action={
            <div class="sync__acts">
              <Button onClick={() => act(() => service.uploadAgain().then(runAll))}>
                {t('sync.uploadAgain')}
              </Button>
              <Button onClick={() => act(() => service.lookAgain().then(runAll))}>
                {t('sync.lookAgain')}
              </Button>
            </div>
          }
        >
          {t(`error.${status.blocked}`)}
        </Notice>
      ) : null}
      {status.problems.map(({ code }) => (
        <Notice key={code} kind="warning">
          {t(`error.${code}`)}
        </Notice>
      ))}
      {status.notBeforeMs ? (
        <p class="sheet__hint">{t('sync.retry', { when: when(status.notBeforeMs) })}</p>
      ) : null}
      <div class="sync__acts">
        <Button variant="primary" disabled={isRunning} onClick={() => act(runAll)} data-testid="sync-now">
          {t(isRunning ? 'sync.running' : 'sync.now')}
        </Button>
        <Button onClick={() => act(() => service.pause(!status.isPaused))} data-testid="sync-pause">
          {t(status.isPaused ? 'sync.resume' : 'sync.pause')}
        </Button>
        <Button
          variant="quiet"
          onClick={() => act(() => service.leave(), t('sync.left'))}
          data-testid="sync-leave"
        >
          {t('sync.leave')}
        </Button>
      </div>
    </div>
  )
}

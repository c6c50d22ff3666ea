import { useState } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { currentLanguage, t } from '@/lib/i18n/translate'
import type { SyncStatus } from '@/lib/library/sync-status'
import { ActError } from './ActError'
import { ChangeStoreDialog } from './ChangeStoreDialog'
import { describeWhen } from './describe-when'
import { LeaveDialog } from './LeaveDialog'
import { SyncProgress } from './SyncProgress'
import { SyncTrouble } from './SyncTrouble'
import type { SyncServices } from './sync-services'
import { useAct } from './use-act'
import type { SyncView } from './use-sync'

export interface SyncPanelProps {
  services: SyncServices
  sync: SyncView
  status: SyncStatus
  say: (text: string) => void
}

/** How sync stands: last success, what waits, what is wrong and what to do. */
export function SyncPanel({ services, sync, status, say }: SyncPanelProps) {
  const [dialog, setDialog] = useState<'leave' | 'store'>()
  const act = useAct()
  const { service } = services
  const close = () => setDialog(undefined)
  return (
    <div
      class="sync__panel"
      data-testid="sync-panel"
      data-last={status.lastSuccessMs ?? ''}
      data-waiting={status.waiting}
    >
      <p class="sync__address">{t('sync.on', { address: status.address })}</p>
      <StateLine status={status} />
      <SyncProgress services={services} status={status} records={sync.records} />
      <SyncTrouble
        services={services}
        status={status}
        runAll={sync.runAll}
        onChangeStore={() => setDialog('store')}
      />
      <div class="sync__acts">
        <Button
          variant="primary"
          disabled={sync.isRunning}
          onClick={() => void act.run(sync.runAll)}
          data-testid="sync-now"
        >
          {t(sync.isRunning ? 'sync.running' : 'sync.now')}
        </Button>
        <Button
          onClick={() => void act.run(() => service.pause(!status.isPaused).then(sync.refresh))}
          data-testid="sync-pause"
        >
          {t(status.isPaused ? 'sync.resume' : 'sync.pause')}
        </Button>
        <Button onClick={() => setDialog('store')} data-testid="sync-change-store">
          {t('sync.changeStore')}
        </Button>
        <Button variant="quiet" onClick={() => setDialog('leave')} data-testid="sync-leave">
          {t('sync.leave')}
        </Button>
      </div>
      <ActError act={act} />
      {dialog === 'leave' ? (
        <LeaveDialog services={services} status={status} onClose={close} onLeft={sync.refresh} say={say} />
      ) : null}
      {dialog === 'store' ? (
        <ChangeStoreDialog
          services={services}
          status={status}
          onClose={close}
          runAll={sync.runAll}
          say={say}
        />
      ) : null}
    </div>
  )
}

function StateLine({ status }: { status: SyncStatus }) {
  const when = (ms: number): string => describeWhen(ms, Date.now(), currentLanguage())
  const last = status.lastSuccessMs
  const parts = [
    status.isPaused
      ? t('sync.paused')
      : last === undefined
        ? t('sync.never')
        : t('sync.last', { when: when(last) }),
    status.waiting > 0 ? t('sync.waiting', { n: status.waiting }) : last ? t('sync.allOut') : '',
    t('sync.browsers', { n: status.browsers }),
  ]
  return (
    <p class="sync__state" role="status">
      {parts.filter(Boolean).join(' · ')}
    </p>
  )
}

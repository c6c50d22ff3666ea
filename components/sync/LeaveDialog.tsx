import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { Notice } from '@/components/ui/Notice'
import { t } from '@/lib/i18n/translate'
import type { SyncStatus } from '@/lib/library/sync-status'
import { ActError } from './ActError'
import type { SyncServices } from './sync-services'
import { useAct } from './use-act'

export interface LeaveDialogProps {
  services: SyncServices
  status: SyncStatus
  onClose: () => void
  onLeft: () => Promise<void>
  say: (text: string) => void
}

/** Leaves the vault, with or without the copy here. Erasing cannot be undone, so this asks. */
export function LeaveDialog({ services, status, onClose, onLeft, say }: LeaveDialogProps) {
  const act = useAct()
  function leave(isErased: boolean): void {
    void act
      .run(async () => {
        await services.service.leave()
        if (isErased) await services.erase()
        await services.giveBack(status.settings)
      })
      .then((isDone) => {
        if (!isDone) return
        say(t(isErased ? 'sync.leftErased' : 'sync.left'))
        onClose()
        void onLeft()
      })
  }
  return (
    <Dialog
      title={t('sync.leaveTitle')}
      onClose={onClose}
      testId="sync-leave-dialog"
      actions={
        <>
          <Button
            variant="danger"
            disabled={act.isBusy}
            onClick={() => leave(true)}
            data-testid="sync-leave-erase"
          >
            {t('sync.leaveErase')}
          </Button>
          <Button
            variant="primary"
            disabled={act.isBusy}
            onClick={() => leave(false)}
            data-testid="sync-leave-keep"
          >
            {t('sync.leaveKeep')}
          </Button>
        </>
      }
    >
      <div class="sync__dialog">
        <p>{t('sync.leaveText')}</p>
        {status.waiting > 0 ? (
          <Notice kind="warning">{t('sync.leaveWaiting', { n: status.waiting })}</Notice>
        ) : null}
        <ActError act={act} />
      </div>
    </Dialog>
  )
}

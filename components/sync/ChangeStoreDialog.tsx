import { Dialog } from '@/components/ui/Dialog'
import { AppError } from '@/lib/errors/app-error'
import { t } from '@/lib/i18n/translate'
import type { SyncStatus } from '@/lib/library/sync-status'
import type { StoreSettings } from '@/lib/sync/backends/open-backend'
import { StoreForm } from './StoreForm'
import type { SyncServices } from './sync-services'
import { useAct } from './use-act'

export interface ChangeStoreDialogProps {
  services: SyncServices
  status: SyncStatus
  onClose: () => void
  runAll: () => Promise<void>
  say: (text: string) => void
}

/** Another address or password for the same library. Tried before it is kept. */
export function ChangeStoreDialog({ services, status, onClose, runAll, say }: ChangeStoreDialogProps) {
  const act = useAct()
  function change(settings: StoreSettings): void {
    // The browsers ask only within the click itself.
    const granted = services.requestStore(settings)
    void act
      .run(async () => {
        if (!(await granted)) throw new AppError('permission.refused')
        await services.service.probe(settings)
        await services.service.changeStore(settings)
      })
      .then((isDone) => {
        if (!isDone) return
        say(t('sync.storeChanged'))
        onClose()
        void runAll()
      })
  }
  return (
    <Dialog title={t('sync.changeStore')} onClose={onClose} testId="sync-store-dialog">
      <StoreForm
        act={act}
        action={t('sync.useStore')}
        initial={withoutSecrets(status.settings)}
        onSubmit={change}
      />
    </Dialog>
  )
}

/** The form shows no password that was typed before, not even as dots. */
function withoutSecrets(settings: StoreSettings): StoreSettings {
  return settings.kind === 's3' ? { ...settings, secretAccessKey: '' } : { ...settings, password: '' }
}

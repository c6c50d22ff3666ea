import { useState } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { t } from '@/lib/i18n/translate'
import type { ShownCode } from '@/lib/library/sync-keys'
import type { SyncStatus } from '@/lib/library/sync-status'
import { SecretDialog } from './SecretDialog'
import type { SyncServices } from './sync-services'

export interface KeyActsProps {
  services: SyncServices
  status: SyncStatus
  onCode: (code: ShownCode) => void
  say: (text: string) => void
}

/** Another code, a passphrase, and what to do when somebody knows one. */
export function KeyActs({ services, status, onCode, say }: KeyActsProps) {
  const [dialog, setDialog] = useState<'code' | 'passphrase' | 'leaked'>()
  const close = () => setDialog(undefined)
  const { service } = services
  const passphraseAct = t(status.hasPassphrase ? 'sync.changePassphrase' : 'sync.setPassphrase')
  return (
    <div class="sync__part">
      <h3>{t('sync.keys')}</h3>
      <p class="sheet__hint">{t('sync.keys.hint')}</p>
      <div class="sync__acts">
        <Button onClick={() => setDialog('code')} data-testid="sync-add-code">
          {t('sync.addCode')}
        </Button>
        <Button onClick={() => setDialog('passphrase')} data-testid="sync-set-passphrase">
          {passphraseAct}
        </Button>
        <Button onClick={() => setDialog('leaked')} data-testid="sync-leaked">
          {t('sync.leaked')}
        </Button>
      </div>
      {dialog === 'code' ? (
        <SecretDialog
          title={t('sync.addCode')}
          text={t('sync.addCodeText')}
          action={t('sync.addCode')}
          onClose={close}
          onSubmit={async (present) => onCode(await service.addCode(present))}
        />
      ) : null}
      {dialog === 'passphrase' ? (
        <SecretDialog
          title={passphraseAct}
          text={t('sync.passphraseText')}
          action={passphraseAct}
          hasPassphrase
          onClose={close}
          onSubmit={async (present, passphrase) => {
            await service.changePassphrase(present, passphrase)
            say(t('sync.passphraseChanged'))
          }}
        />
      ) : null}
      {dialog === 'leaked' ? (
        <SecretDialog
          title={t('sync.leaked')}
          text={t('sync.leakedText')}
          action={t('sync.leakedDo')}
          isDangerous
          onClose={close}
          onSubmit={async (present) => onCode(await service.replaceKeys(present, { isLeaked: true }))}
        />
      ) : null}
    </div>
  )
}

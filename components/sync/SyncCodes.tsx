import { useState } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { TextField } from '@/components/ui/TextField'
import { t } from '@/lib/i18n/translate'
import type { ShownCode } from '@/lib/library/sync-service'
import type { SyncServices } from './sync-services'

export interface SyncCodesProps {
  services: SyncServices
  onCode: (code: ShownCode | undefined) => void
  fail: (error: unknown) => void
}

/** Another code, a new key, the newest code: each needs a code that works now, since keys cannot be read out. */
export function SyncCodes({ services, onCode, fail }: SyncCodesProps) {
  const [present, setPresent] = useState('')
  const { service } = services
  const act = (work: () => Promise<ShownCode | undefined>): void => {
    work().then((code) => {
      setPresent('')
      onCode(code)
    }, fail)
  }
  return (
    <details class="sync__more">
      <summary>{t('sync.moreTitle')}</summary>
      <TextField label={t('sync.present')} autocomplete="off" value={present} onInput={setPresent} />
      <div class="sync__acts">
        <Button disabled={present === ''} onClick={() => act(() => service.addCode(present))}>
          {t('sync.addCode')}
        </Button>
        <Button disabled={present === ''} onClick={() => act(() => service.rotate(present))}>
          {t('sync.rotate')}
        </Button>
        <Button
          disabled={present === ''}
          onClick={() => act(() => service.renewKeys(present).then(() => undefined))}
        >
          {t('sync.renew')}
        </Button>
      </div>
      <p class="sheet__hint">{t('sync.rotateHint')}</p>
    </details>
  )
}

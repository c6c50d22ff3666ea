import { useState } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { TextField } from '@/components/ui/TextField'
import { AppError } from '@/lib/errors/app-error'
import { t } from '@/lib/i18n/translate'
import type { ShownCode } from '@/lib/library/sync-service'
import type { BackendReport } from '@/lib/sync/backend'
import type { StoreSettings } from '@/lib/sync/backends/open-backend'
import { StoreForm } from './StoreForm'
import type { SyncServices } from './sync-services'

export interface SyncSetupProps {
  services: SyncServices
  onStarted: (code: ShownCode | undefined) => void
  fail: (error: unknown) => void
}

interface Found {
  settings: StoreSettings
  report: BackendReport
  vaults: string[]
}

/** Minutes from which on a clock is worth a word. */
const clockTolerance = 5

/** Address, probe, then a new library on the store or the code of the one that is there. */
export function SyncSetup({ services, onStarted, fail }: SyncSetupProps) {
  const [isBusy, setBusy] = useState(false)
  const [found, setFound] = useState<Found>()
  const [code, setCode] = useState('')

  function work(act: () => Promise<void>): void {
    setBusy(true)
    act()
      .catch(fail)
      .finally(() => setBusy(false))
  }

  function connect(settings: StoreSettings): void {
    // The browsers ask only within the click itself.
    const granted = services.requestStore(settings)
    work(async () => {
      if (!(await granted)) throw new AppError('permission.refused')
      setFound({ settings, ...(await services.service.probe(settings)) })
    })
  }

  if (!found) return <StoreForm isBusy={isBusy} onConnect={connect} />
  const minutes = Math.round(Math.abs(found.report.clockOffsetMs ?? 0) / 60_000)
  return (
    <div class="sync__found" data-testid="sync-found">
      <Notice kind="positive">{t('sync.connected')}</Notice>
      {minutes >= clockTolerance ? <Notice kind="warning">{t('sync.clock', { minutes })}</Notice> : null}
      {found.vaults.length === 0 ? (
        <>
          <p>{t('sync.noVault')}</p>
          <Button
            variant="primary"
            disabled={isBusy}
            onClick={() => work(async () => onStarted(await services.service.create(found.settings)))}
            data-testid="sync-start"
          >
            {t('sync.start')}
          </Button>
        </>
      ) : (
        <form
          class="sync__form"
          onSubmit={(event) => {
            event.preventDefault()
            work(async () => {
              await services.service.join(found.settings, code)
              onStarted(undefined)
            })
          }}
        >
          <p>{t('sync.vaultThere')}</p>
          <TextField
            label={t('sync.code')}
            hint={t('sync.code.hint')}
            required
            autocomplete="off"
            value={code}
            onInput={setCode}
            data-testid="sync-code"
          />
          <Button variant="primary" type="submit" disabled={isBusy} data-testid="sync-join">
            {t('sync.join')}
          </Button>
        </form>
      )}
      <Button variant="quiet" onClick={() => setFound(undefined)}>
        {t('common.back')}
      </Button>
    </div>
  )
}

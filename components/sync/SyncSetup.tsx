import { useState } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { AppError } from '@/lib/errors/app-error'
import { t } from '@/lib/i18n/translate'
import type { CreatedVault } from '@/lib/library/sync-service'
import type { BackendReport } from '@/lib/sync/backend'
import type { StoreSettings } from '@/lib/sync/backends/open-backend'
import { ActError } from './ActError'
import { JoinForm } from './JoinForm'
import { StoreForm } from './StoreForm'
import type { SyncServices } from './sync-services'
import { type Act, useAct } from './use-act'

export interface SyncSetupProps {
  services: SyncServices
  /** Undefined: joined a library that was there. */
  onStarted: (created: CreatedVault | undefined) => void
}

interface Found {
  settings: StoreSettings
  report: BackendReport
  vaults: string[]
}

/** Address, probe, then a new library on the store or the code of the one that is there. */
export function SyncSetup({ services, onStarted }: SyncSetupProps) {
  const [found, setFound] = useState<Found>()
  const act = useAct()
  const { service } = services

  function connect(settings: StoreSettings): void {
    // The browsers ask only within the click itself.
    const granted = services.requestStore(settings)
    void act.run(async () => {
      if (!(await granted)) throw new AppError('permission.refused')
      setFound({ settings, ...(await service.probe(settings)) })
    })
  }

  if (!found) {
    return <StoreForm act={act} action={t('sync.connect')} onSubmit={connect} />
  }
  const start = (isSecond: boolean): void =>
    void act.run(async () => onStarted(await service.create(found.settings, { isSecond })))
  return (
    <div class="sync__found" data-testid="sync-found">
      <ProbeResult report={found.report} />
      {found.vaults.length === 0 ? (
        <>
          <p>{t('sync.noVault')}</p>
          <Button
            variant="primary"
            disabled={act.isBusy}
            onClick={() => start(false)}
            data-testid="sync-start"
          >
            {t('sync.start')}
          </Button>
        </>
      ) : (
        <>
          <p>{t('sync.vaultThere')}</p>
          <JoinForm
            onJoin={async (code) => {
              await service.join(found.settings, code)
              onStarted(undefined)
            }}
          />
          <SecondLibrary act={act} onStart={() => start(true)} onImport={() => services.openImport()} />
        </>
      )}
      <ActError act={act} />
      <Button variant="quiet" onClick={() => setFound(undefined)}>
        {t('common.back')}
      </Button>
    </div>
  )
}

/** Minutes from which on a clock is worth a word. */
const clockTolerance = 5

function ProbeResult({ report: { server, clockOffsetMs } }: { report: BackendReport }) {
  const minutes = Math.round(Math.abs(clockOffsetMs ?? 0) / 60_000)
  return (
    <>
      <Notice kind="positive">
        {server === '' ? t('sync.connected') : t('sync.connectedAs', { server })}
      </Notice>
      {minutes >= clockTolerance ? <Notice kind="warning">{t('sync.clock', { minutes })}</Notice> : null}
    </>
  )
}

/** The way out without a code, and after everything was lost: what is here, or in a backup, begins anew. */
function SecondLibrary(props: { act: Act; onStart: () => void; onImport: () => void }) {
  return (
    <details class="sync__more">
      <summary>{t('sync.second')}</summary>
      <p>{t('sync.secondText')}</p>
      <div class="sync__acts">
        <Button disabled={props.act.isBusy} onClick={props.onStart} data-testid="sync-second">
          {t('sync.startSecond')}
        </Button>
        <Button onClick={props.onImport}>{t('sync.openImport')}</Button>
      </div>
    </details>
  )
}

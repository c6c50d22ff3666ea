import { useEffect, useState } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { currentLanguage, t } from '@/lib/i18n/translate'
import type { SyncDevice } from '@/lib/library/sync-devices'
import type { ShownCode } from '@/lib/library/sync-keys'
import type { SyncStatus } from '@/lib/library/sync-status'
import { ActError } from './ActError'
import { DeviceName } from './DeviceName'
import { describeWhen } from './describe-when'
import { SecretDialog } from './SecretDialog'
import type { SyncServices } from './sync-services'
import { useAct } from './use-act'

export interface DeviceListProps {
  services: SyncServices
  /** Read again whenever it changes. */
  status: SyncStatus
  onCode: (code: ShownCode) => void
}

/** The browsers that share the library, each with its name and the way out. */
export function DeviceList({ services, status, onCode }: DeviceListProps) {
  const [devices, setDevices] = useState<SyncDevice[]>([])
  const [leaving, setLeaving] = useState<SyncDevice>()
  const act = useAct()
  const { service } = services
  useEffect(() => {
    void act.run(async () => setDevices(await service.devices()))
  }, [service, status])
  return (
    <div class="sync__part">
      <h3>{t('sync.devices')}</h3>
      {devices.length === 0 ? <p class="sheet__hint">{t('sync.devices.none')}</p> : null}
      <ul class="sheet__list sync__devices">
        {devices.map((device) => (
          <li key={device.writer} data-testid="sync-device">
            <DeviceName
              name={device.name}
              onRename={(name) => void act.run(() => service.renameDevice(device.writer, name))}
            />
            <span class="sheet__hint">{describeDevice(device)}</span>
            {device.isThis ? null : (
              <Button
                variant="quiet"
                aria-label={t('sync.device.removeItem', { name: device.name })}
                onClick={() => setLeaving(device)}
                data-testid="sync-device-remove"
              >
                {t('sync.device.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ActError act={act} />
      {leaving ? (
        <SecretDialog
          title={t('sync.removeTitle', { name: leaving.name })}
          text={t('sync.removeText', { name: leaving.name })}
          action={t('sync.remove')}
          isDangerous
          onClose={() => setLeaving(undefined)}
          onSubmit={async (present) => {
            onCode(await service.replaceKeys(present, { removed: leaving.writer }))
          }}
        />
      ) : null}
    </div>
  )
}

function describeDevice({ isThis, joinedMs, seenMs }: SyncDevice): string {
  const when = (ms: number): string => describeWhen(ms, Date.now(), currentLanguage())
  const joined = t('sync.device.joined', { when: when(joinedMs) })
  return isThis
    ? `${t('sync.device.this')} · ${joined}`
    : `${joined} · ${t('sync.device.seen', { when: when(seenMs) })}`
}

import { useState } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { t } from '@/lib/i18n/translate'
import type { SyncStatus } from '@/lib/library/sync-status'
import { ActError } from './ActError'
import { JoinForm } from './JoinForm'
import type { SyncServices } from './sync-services'
import { useAct } from './use-act'

export interface RaceNoticeProps {
  services: SyncServices
  status: SyncStatus
  /** Libraries that appeared on the store while this one was made. */
  rivals: string[]
  onSettled: () => void
}

/** Two browsers were set up at once: nothing went out yet, and the user says which library stays. */
export function RaceNotice({ services, status, rivals, onSettled }: RaceNoticeProps) {
  const [isJoining, setJoining] = useState(false)
  const act = useAct()
  const { service } = services
  return (
    <div class="sync__found" data-testid="sync-race">
      <h3>{t('sync.raceTitle')}</h3>
      <Notice kind="warning">{t('sync.raceText')}</Notice>
      <div class="sync__acts">
        <Button
          variant="primary"
          disabled={act.isBusy}
          onClick={() => void act.run(() => service.pause(false)).then((isDone) => isDone && onSettled())}
        >
          {t('sync.raceKeep')}
        </Button>
        <Button aria-expanded={isJoining} onClick={() => setJoining(!isJoining)}>
          {t('sync.raceJoin')}
        </Button>
      </div>
      <ActError act={act} />
      {isJoining ? (
        <JoinForm
          onJoin={async (code) => {
            await service.join(status.settings, code, rivals.length === 1 ? rivals[0] : undefined)
            onSettled()
          }}
        />
      ) : null}
    </div>
  )
}

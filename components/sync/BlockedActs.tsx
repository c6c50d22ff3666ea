import { useState } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { t } from '@/lib/i18n/translate'
import { ActError } from './ActError'
import { JoinForm } from './JoinForm'
import type { SyncTroubleProps } from './SyncTrouble'
import { useAct } from './use-act'

/** The store was emptied or swapped: what to do is asked, never guessed. Nothing here deletes anything. */
export function BlockedActs({ services, status, runAll, onChangeStore }: SyncTroubleProps) {
  const [isJoining, setJoining] = useState(false)
  const act = useAct()
  const { service } = services
  return (
    <div class="sync__found">
      <div class="sync__acts">
        <Button
          disabled={act.isBusy}
          onClick={() => void act.run(() => service.uploadAgain().then(runAll))}
          data-testid="sync-upload-again"
        >
          {t('sync.uploadAgain')}
        </Button>
        <Button
          disabled={act.isBusy}
          onClick={() => void act.run(() => service.lookAgain().then(runAll))}
          data-testid="sync-look-again"
        >
          {t('sync.lookAgain')}
        </Button>
        {status.blocked === 'sync.otherVault' ? (
          <Button
            aria-expanded={isJoining}
            onClick={() => setJoining(!isJoining)}
            data-testid="sync-join-other"
          >
            {t('sync.joinOther')}
          </Button>
        ) : null}
        <Button onClick={onChangeStore}>{t('sync.changeStore')}</Button>
      </div>
      {isJoining ? (
        <JoinForm
          onJoin={async (code) => {
            await service.join(status.settings, code)
            void act.run(runAll)
          }}
        />
      ) : null}
      <ActError act={act} />
    </div>
  )
}

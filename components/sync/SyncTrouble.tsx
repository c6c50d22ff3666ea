import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { currentLanguage, t } from '@/lib/i18n/translate'
import type { SyncStatus } from '@/lib/library/sync-status'
import { ActError } from './ActError'
import { BlockedActs } from './BlockedActs'
import { describeWhen } from './describe-when'
import { JoinForm } from './JoinForm'
import type { SyncServices } from './sync-services'
import { useAct } from './use-act'

export interface SyncTroubleProps {
  services: SyncServices
  status: SyncStatus
  runAll: () => Promise<void>
  onChangeStore: () => void
}

/** A week: by then the browser that has the missing edits had its time to send them again. */
const skipAfterMs = 7 * 24 * 3600_000

/** What is wrong, what is safe, and one thing to do about each. */
export function SyncTrouble({ services, status, runAll, onChangeStore }: SyncTroubleProps) {
  const { blocked, trouble, needsCode, problems, notBeforeMs } = status
  const skip = useAct()
  return (
    <div role="alert" class="sync__alert" data-testid="sync-trouble">
      {blocked ? (
        <Notice
          kind="danger"
          action={
            <BlockedActs services={services} status={status} runAll={runAll} onChangeStore={onChangeStore} />
          }
        >
          {t(`error.${blocked}`)}
        </Notice>
      ) : null}
      {needsCode ? <NewCode services={services} runAll={runAll} /> : null}
      {trouble && !blocked && !needsCode ? (
        <Notice
          kind={trouble.code === 'sync.denied' || trouble.code === 'sync.notAllowed' ? 'danger' : 'warning'}
          action={
            <TroubleAct services={services} status={status} runAll={runAll} onChangeStore={onChangeStore} />
          }
        >
          {t(`error.${trouble.code}`, trouble.params)}
          {notBeforeMs && trouble.code !== 'sync.denied'
            ? ` ${t('sync.retry', { when: describeWhen(notBeforeMs, Date.now(), currentLanguage()) })}`
            : ''}
        </Notice>
      ) : null}
      {problems.map(({ writer, code, sinceMs }) => (
        <Notice
          key={writer}
          kind="warning"
          action={
            Date.now() - sinceMs < skipAfterMs ? null : (
              <Button onClick={() => void skip.run(() => services.service.skipMissing(writer).then(runAll))}>
                {t('sync.skip')}
              </Button>
            )
          }
        >
          {t(`error.${code}`)}
        </Notice>
      ))}
      <ActError act={skip} />
    </div>
  )
}

/** Wrong password or folder: another. Permission taken back: ask again. All else mends itself by waiting. */
function TroubleAct({ services, status, runAll, onChangeStore }: SyncTroubleProps) {
  if (status.trouble?.code === 'sync.denied' || status.trouble?.code === 'sync.noFolder') {
    return <Button onClick={onChangeStore}>{t('sync.changeStore')}</Button>
  }
  if (status.trouble?.code !== 'sync.notAllowed') return null
  return (
    <Button
      onClick={() =>
        // A refusal changes nothing: the sentence stays, and so does the button.
        void services.requestStore(status.settings).then((isGranted) => (isGranted ? runAll() : undefined))
      }
    >
      {t('sync.allow')}
    </Button>
  )
}

function NewCode({ services, runAll }: Pick<SyncTroubleProps, 'services' | 'runAll'>) {
  const act = useAct()
  return (
    <div class="sync__found" data-testid="sync-needs-code">
      <Notice kind="warning">{t('sync.needsCode')}</Notice>
      <JoinForm
        label={t('sync.newestCode')}
        action={t('sync.renew')}
        onJoin={async (code) => {
          await services.service.renewKeys(code)
          void act.run(runAll)
        }}
      />
      <ActError act={act} />
    </div>
  )
}

import { useSignal } from '@preact/signals'
import { useCallback, useEffect } from 'preact/hooks'
import { t } from '@/lib/i18n/translate'
import { ExportButton } from '../exports/ExportButton'
import type { StorageFacts } from '../state/health-services'
import { usePage } from '../state/page-state'
import { useServices } from '../state/services'
import { BackupSection } from './BackupSection'
import { HealthCheck } from './HealthCheck'
import { HealthFacts } from './HealthFacts'

/** Where the data lies, how large it is, whether it is safe, and whether it is whole. */
export function HealthPage() {
  const { health, library } = useServices()
  const { actions } = usePage()
  const facts = useSignal<StorageFacts | undefined>(undefined)
  const count = useSignal<number | undefined>(undefined)
  /** The facts are there, or can't be had: what comes below them stays where it is from now on. */
  const isSettled = useSignal(false)
  const read = useCallback(() => {
    Promise.all([health.facts(), library.list({ limit: 1 })])
      .then(
        ([found, { total }]) => {
          facts.value = found
          count.value = total
        },
        (error: unknown) => actions.fail(error),
      )
      .finally(() => {
        isSettled.value = true
      })
  }, [health, library, actions, facts, count, isSettled])
  useEffect(read, [read])
  return (
    <div class="view">
      <header class="view__head">
        <h1>{t('library.view.health')}</h1>
      </header>
      {facts.value ? <HealthFacts facts={facts.value} count={count.value ?? 0} /> : null}
      {isSettled.value ? (
        <BackupSection count={count.value} onDone={read}>
          <ExportButton disabled={count.value === 0} readIds={() => library.allIds()}>
            {t('library.health.backup')}
          </ExportButton>
        </BackupSection>
      ) : null}
      <HealthCheck />
    </div>
  )
}

import { useSignal } from '@preact/signals'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { t } from '@/lib/i18n/translate'
import type { CheckReport } from '@/lib/library/check-library'
import { usePage } from '../state/page-state'
import { useServices } from '../state/services'

/** Reads every record and says what is damaged; mending keeps all that can be read. */
export function HealthCheck() {
  const { health } = useServices()
  const { actions } = usePage()
  const report = useSignal<CheckReport | undefined>(undefined)
  async function check(mend: boolean): Promise<void> {
    await actions.run(
      { running: t('library.health.checking'), done: t('library.health.checked') },
      async (options) => {
        report.value = await health.check(mend, options)
      },
    )
  }
  const { checked = 0, damaged = [], mended = 0, areIndexesOff = false } = report.value ?? {}
  const isWhole = damaged.length === 0 && !areIndexesOff
  return (
    <section class="view__section">
      <h2>{t('library.health.check')}</h2>
      <p class="view__hint">{t('library.health.checkHint')}</p>
      <div class="view__tools">
        <Button data-testid="check" onClick={() => void check(false)}>
          {t('library.health.doCheck')}
        </Button>
        {isWhole ? null : (
          <Button data-testid="mend" onClick={() => void check(true)}>
            {t('library.health.mend')}
          </Button>
        )}
      </div>
      {report.value ? (
        <Notice kind={isWhole ? 'positive' : 'warning'} testId="check-report">
          {isWhole ? t('library.health.whole', { n: checked }) : null}
          {damaged.length > 0 ? t('library.health.damaged', { n: damaged.length }) : null}
          {areIndexesOff ? ` ${t('library.health.indexesOff')}` : ''}
          {mended > 0 ? ` ${t('library.health.mended', { n: mended })}` : ''}
        </Notice>
      ) : null}
      {damaged.length > 0 ? (
        <ul>
          {damaged.slice(0, 100).map((each) => (
            <li key={each.id}>
              {t('library.health.damagedItem', {
                title: each.title || each.id,
                damage: t(`library.health.damage.${each.field}`),
              })}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

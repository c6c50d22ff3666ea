import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { t } from '@/lib/i18n/translate'
import { usePage } from '../state/page-state'
import { useServices } from '../state/services'
import { isBackupDue } from './is-backup-due'

/** Reminds, over the list, when there is no second copy of the library. Put away, it is gone until the page opens again. */
export function BackupReminder({ days }: { days: number }) {
  const { health, library } = useServices()
  const { go } = usePage()
  const isDue = useSignal(false)
  useEffect(() => {
    Promise.all([health.facts(), library.list({ limit: 1, descending: false })]).then(
      ([facts, { total, records }]) => {
        isDue.value = isBackupDue(facts, total, records[0]?.savedDateTime, days, Date.now())
      },
      // The health page tells what failed; a reminder is not worth a message of its own.
      () => undefined,
    )
  }, [health, library, days, isDue])
  if (!isDue.value) return null
  return (
    <div class="column__notice">
      <Notice
        kind="warning"
        testId="backup-reminder"
        action={
          <span class="notice__acts">
            <Button variant="link" onClick={() => go({ view: 'health' })}>
              {t('library.remind.open')}
            </Button>
            <Button
              variant="link"
              onClick={() => {
                isDue.value = false
              }}
            >
              {t('library.remind.later')}
            </Button>
          </span>
        }
      >
        {t('library.health.remind')}
      </Notice>
    </div>
  )
}

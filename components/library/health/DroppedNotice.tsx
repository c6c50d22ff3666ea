import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { formatDateTime } from '@/lib/i18n/format-date'
import { t } from '@/lib/i18n/translate'
import { usePage } from '../state/page-state'
import { useServices } from '../state/services'

/** Tells, over the list, that the browser gave up a damaged library, and how to bring it back. */
export function DroppedNotice() {
  const { health } = useServices()
  const { go, actions } = usePage()
  const dropped = useSignal<string | undefined>(undefined)
  useEffect(() => {
    health.facts().then(
      (facts) => {
        dropped.value = facts.dropped
      },
      // A library that fails is told of by the list.
      () => undefined,
    )
  }, [health, dropped])
  if (dropped.value === undefined) return null
  const forget = () => {
    dropped.value = undefined
    health.forgetDropped().catch((error: unknown) => actions.fail(error))
  }
  return (
    <div class="column__notice">
      <Notice
        kind="danger"
        testId="dropped-notice"
        action={
          <span class="notice__acts">
            <Button variant="link" onClick={() => go({ view: 'import' })}>
              {t('library.health.dropped.import')}
            </Button>
            <Button variant="link" onClick={forget}>
              {t('library.health.dropped.forget')}
            </Button>
          </span>
        }
      >
        {t('library.health.dropped', { date: formatDateTime(dropped.value) })}
      </Notice>
    </div>
  )
}

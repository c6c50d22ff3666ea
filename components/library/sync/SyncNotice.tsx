import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import type { ErrorCode } from '@/lib/errors/codes'
import { t } from '@/lib/i18n/translate'
import { createFollower } from '../state/follower'
import { useServices } from '../state/services'

/** Milliseconds between two looks while the page is open: a run in the background posts nothing when it fails. */
const lookEvery = 30_000

/** Over the list, when sync waits for the user: a wrong password, a new code, a store that was emptied. */
export function SyncNotice() {
  const { sync, library } = useServices()
  const need = useSignal<ErrorCode | undefined>(undefined)
  useEffect(() => {
    const look = () =>
      sync.read().then(
        (found) => {
          need.value = found
        },
        // The list itself tells when the library cannot be read.
        () => undefined,
      )
    void look()
    const timer = setInterval(() => void look(), lookEvery)
    const follower = createFollower(look)
    const stop = library.subscribe(follower.note)
    return () => {
      clearInterval(timer)
      follower.stop()
      stop()
    }
  }, [sync, library, need])
  return (
    <div class="column__notice" role="status" hidden={need.value === undefined}>
      {need.value ? (
        <Notice
          kind="warning"
          testId="sync-notice"
          action={
            <Button variant="link" onClick={() => sync.openSettings()}>
              {t('sync.notice.open')}
            </Button>
          }
        >
          {t(`error.${need.value}`)}
        </Notice>
      ) : null}
    </div>
  )
}

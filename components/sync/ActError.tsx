import { Notice } from '@/components/ui/Notice'
import { t } from '@/lib/i18n/translate'
import type { Act } from './use-act'

/** What went wrong, in a live region that is there before it is needed. */
export function ActError({ act: { error } }: { act: Act }) {
  return (
    <div role="alert" class="sync__alert" data-testid="sync-error">
      {error ? (
        <Notice kind="danger">
          {error.code === 'address.notHttp' ? t('sync.badAddress') : t(`error.${error.code}`, error.params)}
        </Notice>
      ) : null}
    </div>
  )
}

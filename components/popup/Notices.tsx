import { Notice } from '@/components/ui/Notice'
import { t } from '@/lib/i18n/translate'
import { usePopup } from './popup-context'

/** What is out of the ordinary here: a private window, a page that could not be read, a save that failed. */
export function Notices() {
  const { model } = usePopup()
  const error = model.error.value
  const isMild = error?.code === 'page.notReadable' || error?.code === 'page.gone'
  return (
    <div class="notices" role="status">
      {model.tab.value?.isPrivate ? <Notice testId="private-notice">{t('popup.private.why')}</Notice> : null}
      {error ? (
        <Notice kind={isMild ? 'info' : 'danger'} testId="error-notice">
          {t(`error.${error.code}`, error.params)}
        </Notice>
      ) : null}
    </div>
  )
}

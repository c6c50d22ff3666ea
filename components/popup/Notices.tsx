import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Notice } from '@/components/ui/Notice'
import { t } from '@/lib/i18n/translate'
import { usePopup } from './popup-context'

/** What is out of the ordinary here: a private window, a page that could not be read, a save that failed. */
export function Notices() {
  const { model, services } = usePopup()
  const readOnly = useSignal<{ file: string; key: string } | undefined>(undefined)
  const src = model.saved.value?.src
  useEffect(() => {
    readOnly.value = undefined
    // Whether it can be edited is told again, and for certain, when it is saved.
    if (src !== undefined)
      services.readOnlyCause(src).then(
        (cause) => {
          readOnly.value = cause
        },
        () => undefined,
      )
  }, [src, services, readOnly])
  const error = model.error.value
  const isMild = error?.code === 'page.notReadable' || error?.code === 'page.gone'
  return (
    <div class="notices" role="status">
      {model.tab.value?.isPrivate ? <Notice testId="private-notice">{t('popup.private.why')}</Notice> : null}
      {readOnly.value ? (
        <Notice kind="warning" testId="read-only">
          {t('files.readOnly', readOnly.value)}
        </Notice>
      ) : null}
      {error ? (
        <Notice kind={isMild ? 'info' : 'danger'} testId="error-notice">
          {t(`error.${error.code}`, error.params)}
        </Notice>
      ) : null}
    </div>
  )
}

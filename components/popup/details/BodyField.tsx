import { useState } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { TextArea } from '@/components/ui/TextArea'
import { toAppError } from '@/lib/errors/app-error'
import { t } from '@/lib/i18n/translate'
import { touch, usePopup } from '../popup-context'

/** The article's text as the record's Markdown body: taken over from the page when asked for. */
export function BodyField() {
  const { model, services } = usePopup()
  const [isReading, setReading] = useState(false)
  const body = model.record.value.body ?? ''
  const tab = model.tab.value
  const take = async () => {
    if (!tab) return
    setReading(true)
    try {
      const text = await services.readMainText(tab)
      if (text !== '') touch(model, { body: text })
      model.announcement.value = t(text === '' ? 'popup.body.none' : 'popup.body.taken')
    } catch (cause) {
      model.error.value = toAppError(cause, 'page.notReadable')
    } finally {
      setReading(false)
    }
  }
  return (
    <div class="part">
      {body === '' ? null : (
        <TextArea
          label={t('popup.body')}
          maxRows={6}
          dir="auto"
          value={body}
          data-testid="details-body"
          onInput={(next) => touch(model, { body: next })}
        />
      )}
      {body === '' && tab ? (
        <Button disabled={isReading} onClick={() => void take()} data-testid="take-body">
          {t(isReading ? 'popup.body.reading' : 'popup.body.take')}
        </Button>
      ) : null}
    </div>
  )
}

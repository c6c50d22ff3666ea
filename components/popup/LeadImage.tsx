import { useSignal } from '@preact/signals'
import { t } from '@/lib/i18n/translate'
import { isHttpAddress } from '@/lib/record/http-address'
import { usePopup } from './popup-context'

/**
 * The lead image of the open article: the one remote image that may show, without a referrer, never in
 * a private window, and not where the user turned it off.
 */
export function LeadImage() {
  const { model } = usePopup()
  const failed = useSignal('')
  const image = model.record.value.images[0]
  const isWanted = model.settings.value.showsLeadImage && model.tab.value?.isPrivate === false
  if (!image || !isWanted || failed.value === image.url || !isHttpAddress(image.url)) return null
  return (
    <img
      class="head__image"
      src={image.url}
      alt={image.title || t('popup.leadImage')}
      width={72}
      height={72}
      referrerpolicy="no-referrer"
      decoding="async"
      data-testid="lead-image"
      onError={() => {
        failed.value = image.url
      }}
    />
  )
}

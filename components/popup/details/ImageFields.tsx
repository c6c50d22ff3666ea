import { Button, IconButton } from '@/components/ui/Button'
import { CloseIcon } from '@/components/ui/icons/icons'
import { t } from '@/lib/i18n/translate'
import { touch, usePopup } from '../popup-context'

/** The images by address, the lead image first. They are not fetched here. */
export function ImageFields() {
  const { model } = usePopup()
  const { images } = model.record.value
  if (images.length === 0) return null
  return (
    <section class="part" aria-labelledby="images-heading">
      <h2 class="field__label" id="images-heading">
        {t('popup.details.images')}
      </h2>
      <ul class="images" data-testid="images">
        {images.map((image, index) => (
          <li key={image.url} class="images__row">
            <span class="images__url" title={image.url}>
              {image.url}
            </span>
            {image.width && image.height ? (
              <span class="field__hint">
                {image.width} × {image.height}
              </span>
            ) : null}
            {index === 0 ? null : (
              <Button
                variant="link"
                onClick={() =>
                  touch(model, { images: [image, ...images.filter((other) => other !== image)] })
                }
              >
                {t('popup.details.image.use')}
              </Button>
            )}
            <IconButton
              label={t('common.removeItem', { item: image.url })}
              onClick={() => touch(model, { images: images.filter((other) => other !== image) })}
            >
              <CloseIcon />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

import { IconButton } from '@/components/ui/Button'
import { PencilIcon } from '@/components/ui/icons/icons'
import { toAppError } from '@/lib/errors/app-error'
import { t } from '@/lib/i18n/translate'
import { usePopup } from './popup-context'

/** Opens the highlights beside the page and shows them on it. */
export function MarksButton() {
  const { model, services } = usePopup()
  const tab = model.tab.value
  if (!tab || tab.isPrivate) return null
  return (
    <IconButton
      label={t('popup.highlights')}
      onClick={() => {
        // The browsers open a panel only within the click itself.
        services.openMarks(tab).catch((cause: unknown) => {
          model.error.value = toAppError(cause)
        })
      }}
      data-testid="marks"
    >
      <PencilIcon size={20} />
    </IconButton>
  )
}

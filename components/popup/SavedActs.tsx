import { Button } from '@/components/ui/Button'
import { LibraryIcon } from '@/components/ui/icons/icons'
import { t } from '@/lib/i18n/translate'
import { FileButtons } from './FileButtons'
import { usePopup } from './popup-context'

/** What can be done with a record that is in the library. */
export function SavedActs() {
  const { model, services } = usePopup()
  const saved = model.saved.value
  if (!saved || model.tab.value?.isPrivate) return null
  return (
    <div class="saved-acts">
      <Button
        variant="quiet"
        icon={<LibraryIcon />}
        onClick={() => void services.openInLibrary(saved.id)}
        data-testid="open-in-library"
      >
        {t('popup.openInLibrary')}
      </Button>
      <FileButtons isPrivate={false} />
    </div>
  )
}

import { Button } from '@/components/ui/Button'
import { Checkbox } from '@/components/ui/Checkbox'
import { ChevronRightIcon } from '@/components/ui/icons/icons'
import { formatKeys } from '@/lib/i18n/key-names'
import { t } from '@/lib/i18n/translate'
import { FileButtons } from './FileButtons'
import { MarksButton } from './MarksButton'
import { touch, usePopup } from './popup-context'
import { isAllSaved, saveOrClose } from './state/save-or-close'

export interface SaveBarProps {
  isDetails: boolean
  onDetails: () => void
}

/** Always in sight: what else there is, whether it is published, and the one act. */
export function SaveBar({ isDetails, onDetails }: SaveBarProps) {
  const { model, services } = usePopup()
  const saved = model.saved.value
  const isPrivate = model.tab.value?.isPrivate === true
  return (
    <footer class="bar" data-testid="bar">
      {isDetails ? null : (
        <Button variant="quiet" icon={<ChevronRightIcon />} onClick={onDetails} data-testid="details">
          {t('popup.details')}
        </Button>
      )}
      {isPrivate ? null : (
        <Checkbox
          label={t('popup.published')}
          checked={model.record.value.published === true}
          onChange={(published) => touch(model, { published })}
          data-testid="published"
        />
      )}
      <span class="bar__space" />
      <MarksButton />
      {isPrivate ? <FileButtons isPrivate /> : null}
      {isPrivate ? null : (
        <Button
          variant="primary"
          disabled={model.tab.value === undefined}
          // Not disabled meanwhile: that would take the focus away.
          aria-disabled={model.saveState.value === 'saving'}
          aria-keyshortcuts="Enter Control+Enter"
          onClick={() => void saveOrClose(model, services)}
          data-testid="save"
        >
          {mainLabel(saved !== undefined, isAllSaved(model))}
          <kbd>{formatKeys('Enter')}</kbd>
        </Button>
      )}
    </footer>
  )
}

function mainLabel(isSaved: boolean, isAllDone: boolean): string {
  if (isAllDone) return t('popup.done')
  return t(isSaved ? 'popup.update' : 'popup.save')
}

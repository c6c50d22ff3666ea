import { t } from '@/lib/i18n/translate'
import { formatSavedDay } from './format-date'
import { usePopup } from './popup-context'
import type { PopupModel } from './state/popup-model'
import { isAllSaved } from './state/save-or-close'

/** One or two words on where the record stands. */
export function StateLine() {
  const { model } = usePopup()
  const isSaved = isAllSaved(model) && !model.tab.value?.isPrivate
  return (
    <span class={isSaved ? 'state state--saved' : 'state'} data-testid="state">
      {stateText(model)}
    </span>
  )
}

function stateText(model: PopupModel): string {
  const saved = model.saved.value
  if (model.tab.value?.isPrivate) return t('popup.state.private')
  if (model.saveState.value === 'saving') return t('popup.state.saving')
  if (saved) {
    const date = formatSavedDay(saved.savedDateTime ?? new Date().toISOString(), new Date())
    if (saved.isRead === false) return t('popup.state.notRead', { date })
    return t(model.isChanged.value ? 'popup.state.changed' : 'popup.state.saved', { date })
  }
  if (model.readingState.value === 'reading') return t('popup.state.reading')
  return t(model.isChanged.value ? 'popup.state.draft' : 'popup.state.new')
}

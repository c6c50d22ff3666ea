import { batch } from '@preact/signals'
import { toAppError } from '@/lib/errors/app-error'
import { t } from '@/lib/i18n/translate'
import type { PopupModel } from './popup-model'
import type { PopupServices } from './popup-services'

/**
 * Saves what the popup shows. The message leaves in this very task, before anything is awaited, so that
 * a popup that closes at once has still handed everything over; the background does the writing.
 */
export async function saveRecord(model: PopupModel, services: PopupServices): Promise<void> {
  const tab = model.tab.value
  if (!tab || tab.isPrivate || model.saveState.value === 'saving') return
  const touched = model.touched.value
  const base = model.saved.value
  // Not read yet: saved as the tab tells it, and completed as soon as the page has been read.
  const isEarly = model.readingState.value === 'reading'
  const sent = services.send('record.save', {
    address: tab.url,
    next: isEarly && !base ? { ...model.record.value, isRead: false } : model.record.value,
    ...(base ? { base } : {}),
  })
  batch(() => {
    model.saveState.value = 'saving'
    model.error.value = undefined
  })
  try {
    const saved = await sent
    batch(() => {
      model.saved.value = saved
      model.saveState.value = 'justSaved'
      // What was typed while it was saved is the beginning of the next draft.
      if (model.touched.value === touched) model.touched.value = {}
      model.announcement.value = t('popup.said.saved')
    })
    const hasBeenRead: boolean = model.readingState.value === 'read'
    if (isEarly && hasBeenRead && saved.isRead === false) await saveRecord(model, services)
  } catch (cause) {
    batch(() => {
      model.saveState.value = 'idle'
      model.error.value = toAppError(cause)
    })
  }
}

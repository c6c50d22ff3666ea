import type { PopupModel } from './popup-model'
import type { PopupServices } from './popup-services'
import { saveRecord } from './save-record'

/** Nothing is saved from a private window, nor without a tab to tell whose record it is. */
export function savesByEnter(model: PopupModel): boolean {
  const tab = model.tab.value
  return tab !== undefined && !tab.isPrivate
}

/** Whether the record stands in the library just as it is shown. */
export function isAllSaved(model: PopupModel): boolean {
  return model.saved.value !== undefined && !model.isChanged.value
}

/** The act of the main button: saves, or closes the popup where nothing is left to save. */
export async function saveOrClose(model: PopupModel, services: PopupServices): Promise<void> {
  if (isAllSaved(model)) services.close()
  else await saveRecord(model, services)
}

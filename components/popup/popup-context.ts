import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { PopupModel } from './state/popup-model'
import type { PopupServices } from './state/popup-services'

/** What every part of the popup works on. */
export interface Popup {
  model: PopupModel
  services: PopupServices
}

export const PopupContext = createContext<Popup | undefined>(undefined)

export function usePopup(): Popup {
  const popup = useContext(PopupContext)
  if (!popup) throw new Error('A part of the popup was rendered outside of it')
  return popup
}

/** Changes fields by hand. The empty announcement lets the same words be read aloud again later. */
export function touch(model: PopupModel, change: PopupModel['touched']['value']): void {
  model.touched.value = { ...model.touched.value, ...change }
}

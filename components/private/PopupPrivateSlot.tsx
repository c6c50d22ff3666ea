import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { usePopup } from '@/components/popup/popup-context'
import { toAppError } from '@/lib/errors/app-error'
import type { PopupPrivateServices } from './private-services'

interface Loaded {
  Row: typeof import('./PopupPrivateRow').PopupPrivateRow
  services: PopupPrivateServices
}

/** The private note's place in the popup. Its code is loaded once the popup stands, since few saves need it. */
export function PopupPrivateSlot() {
  const { model, services } = usePopup()
  const loaded = useSignal<Loaded | undefined>(undefined)
  const isPrivateWindow = model.tab.value?.isPrivate !== false
  useEffect(() => {
    if (isPrivateWindow) return
    Promise.all([import('./PopupPrivateRow'), services.private()]).then(
      ([{ PopupPrivateRow }, secret]) => {
        loaded.value = { Row: PopupPrivateRow, services: secret }
      },
      (cause: unknown) => {
        model.error.value = toAppError(cause)
      },
    )
  }, [isPrivateWindow, services, loaded, model])
  if (isPrivateWindow || !loaded.value) return null
  const { Row, services: secret } = loaded.value
  return <Row services={secret} />
}

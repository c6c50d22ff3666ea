import './popup.css'
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { LiveRegion } from '@/components/ui/LiveRegion'
import { ArticleHead } from './ArticleHead'
import { ArticleSheet } from './ArticleSheet'
import { DetailsSheet } from './details/DetailsSheet'
import { isSaveKey } from './is-save-key'
import { PopupContext } from './popup-context'
import { SaveBar } from './SaveBar'
import { SavedActs } from './SavedActs'
import type { PopupModel } from './state/popup-model'
import type { PopupServices } from './state/popup-services'
import { saveOrClose, savesByEnter } from './state/save-or-close'

export interface PopupAppProps {
  model: PopupModel
  services: PopupServices
}

/** The popup: head and save bar stand, the middle scrolls. `Details` is a second sheet in its place. */
export function PopupApp({ model, services }: PopupAppProps) {
  const isDetails = useSignal(false)
  const popup = useRef<HTMLDivElement>(null)
  useEffect(() => {
    function handleKey(event: KeyboardEvent): void {
      if (!isSaveKey(event) || !savesByEnter(model)) return
      event.preventDefault()
      // What is half typed becomes a value when its field is left.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      void saveOrClose(model, services).then(() => {
        // Who has gone on meanwhile is left alone.
        if (document.activeElement !== document.body) return
        popup.current?.querySelector<HTMLElement>('[data-testid=save]')?.focus()
      })
    }
    document.addEventListener('keydown', handleKey)
    return () => document.removeEventListener('keydown', handleKey)
  }, [model, services])
  return (
    <PopupContext.Provider value={{ model, services }}>
      <div class="popup" ref={popup} data-testid="popup" data-reading={model.readingState.value}>
        {isDetails.value ? (
          <DetailsSheet
            onBack={() => {
              isDetails.value = false
            }}
          />
        ) : (
          <>
            <ArticleHead />
            <ArticleSheet />
          </>
        )}
        <SavedActs />
        <SaveBar
          isDetails={isDetails.value}
          onDetails={() => {
            isDetails.value = true
          }}
        />
        <LiveRegion text={model.announcement.value} />
      </div>
    </PopupContext.Provider>
  )
}

import { effect } from '@preact/signals'
import type { PopupModel } from './popup-model'
import type { PopupServices } from './popup-services'

/** A popup dies without notice; at most this much typing may be lost (milliseconds). */
const longestUnsent = 80

/**
 * Sends every change of the draft to the background: the first at once, those that follow within 80 ms
 * together. Returns what sends the rest now. Nothing leaves a popup over a private window.
 */
export function keepDraft(
  model: PopupModel,
  services: PopupServices,
): { flush: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isWaiting = false
  let isFirstRun = true

  function sendNow(): void {
    const tab = model.tab.peek()
    // While a save is under way its draft is about to go; what is typed meanwhile waits for its end.
    if (model.saveState.peek() === 'saving') return
    isWaiting = false
    if (!tab || tab.isPrivate) return
    const touched = model.touched.peek()
    const isEmpty = Object.keys(touched).length === 0
    const sent = isEmpty
      ? services.send('draft.drop', { address: tab.url })
      : services.send('draft.keep', { address: tab.url, touched })
    // A draft that is not kept is no reason to stop the typing; the save itself tells of a failure.
    sent.catch((error: unknown) => console.warn('Clipfile: the draft was not kept', error))
  }

  function onTimer(): void {
    timer = undefined
    if (isWaiting) {
      sendNow()
      timer = setTimeout(onTimer, longestUnsent)
    }
  }

  const stopEffect = effect(() => {
    void model.touched.value // read, so that every change runs this again
    if (isFirstRun) {
      isFirstRun = false
    } else if (timer) {
      isWaiting = true
    } else {
      isWaiting = true
      sendNow()
      timer = setTimeout(onTimer, longestUnsent)
    }
  })

  return {
    flush: () => {
      if (isWaiting) sendNow()
    },
    stop: () => {
      stopEffect()
      clearTimeout(timer)
    },
  }
}

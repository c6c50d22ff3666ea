import { effect } from '@preact/signals'
import type { PopupModel } from '../state/popup-model'
import type { PopupServices } from '../state/popup-services'
import { suggestInput } from './suggest-input'

/** Milliseconds without a change before suggestions are made anew. */
const pause = 200

/**
 * Asks for suggestions as soon as the fields are filled, and again after changes. Nothing is suggested in
 * private windows, where nothing could be taken. Returns what stops it.
 */
export function followSuggestions(model: PopupModel, services: PopupServices): () => void {
  let asked = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  let isFirst = true

  async function ask(key: string, input: ReturnType<typeof suggestInput>): Promise<void> {
    try {
      const found = await services.suggest(input)
      if (key !== asked) return
      model.suggestions.value = found
      performance.mark('clipfile:suggested')
    } catch (error) {
      // Without suggestions nothing is lost; a library that fails is told of where it is needed.
      console.warn('Clipfile: no suggestions', error)
    }
  }

  const stop = effect(() => {
    const tab = model.tab.value
    if (!tab || tab.isPrivate) return
    if (model.readingState.value !== 'read') return
    const input = suggestInput(model)
    const key = JSON.stringify(input)
    if (key === asked) return
    asked = key
    clearTimeout(timer)
    if (isFirst) void ask(key, input)
    else timer = setTimeout(() => void ask(key, input), pause)
    isFirst = false
  })
  return () => {
    stop()
    clearTimeout(timer)
  }
}

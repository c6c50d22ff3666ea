import { effect } from '@preact/signals'
import { render } from 'preact'
import { PopupApp } from '@/components/popup/PopupApp'
import { keepDraft } from '@/components/popup/state/keep-draft'
import { openArticle } from '@/components/popup/state/open-article'
import { createPopupModel, type PopupModel } from '@/components/popup/state/popup-model'
import { followSuggestions } from '@/components/popup/suggest/follow-suggestions'
import { loadLanguage } from '@/lib/platform/load-language'
import { services } from './services'

/** Shows the popup and fills it. */
export async function openPopup(): Promise<void> {
  await loadLanguage()
  const model = createPopupModel(new Date())
  const draft = keepDraft(model, services)
  addEventListener('pagehide', draft.flush)
  addEventListener('visibilitychange', draft.flush)
  followTheme(model)
  const opening = openArticle(model, services)
  const root = document.getElementById('app')
  if (root) render(<PopupApp model={model} services={services} />, root)
  performance.mark('clipfile:rendered')
  markFilled(model)
  followSuggestions(model, services)
  opening.catch((error: unknown) => console.error('Clipfile:', error))
}

function followTheme(model: PopupModel): void {
  effect(() => {
    const { theme } = model.settings.value
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  })
}

/** `clipfile:filled` stands when the fields show what the page said; benches read it. */
function markFilled(model: PopupModel): void {
  const observer = new MutationObserver(() => {
    if (model.readingState.value === 'reading') return
    performance.mark('clipfile:filled')
    observer.disconnect()
  })
  observer.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-reading'] })
}

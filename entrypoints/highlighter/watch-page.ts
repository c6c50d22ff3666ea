import type { PageMarkings } from './page-marks'
import type { Toolbar } from './toolbar'

/** Milliseconds from the page's first change to a look at it. */
const settleTime = 300
/** A page that never rests is looked at for a twentieth of the time, at most: it must not pay for its marks. */
const restShare = 20
/** Yet a reader does not wait longer than this (milliseconds) for a mark, however busy the machine is. */
const longestRest = 2_000
/** Looks at text that stays missing, before only a navigation or a lost mark makes another. */
const maxVainLooks = 40

/** Selections open the toolbar; late text, navigation in the page and the back-forward cache place marks anew. */
export function watchPage(markings: PageMarkings, toolbar: Toolbar): void {
  document.addEventListener('mouseup', () => setTimeout(() => toolbar.offer(), 0))
  document.addEventListener('keyup', (event) => {
    if (event.shiftKey || event.key === 'Shift') toolbar.offer()
  })
  document.addEventListener('selectionchange', () => toolbar.hideIfNothingSelected())
  const look = makeLook(markings)
  addEventListener('pageshow', (event) => {
    if (event.persisted) look.again()
  })
  // What another page of the extension or another browser changed shows when the tab is looked at again.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look.again()
  })
  addEventListener('popstate', look.soon)
  addEventListener('hashchange', look.soon)
  // `pushState` of the page sends no event to this world, but a new article always changes the document.
  new MutationObserver(look.soon).observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
  })
}

/** `soon` looks once the page rests a moment, `again` reads the marks from the library at once. */
function makeLook(markings: PageMarkings): { soon: () => void; again: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let notBefore = 0
  let vain = 0
  const again = (): void => {
    vain = 0
    // The extension may have been updated or removed under the page: then its marks stay as they are.
    markings.reload().catch(() => undefined)
  }
  const look = (): void => {
    timer = undefined
    if (document.visibilityState === 'hidden') return
    if (markings.isStale) {
      again()
      return
    }
    if (!markings.hasLost && (!markings.hasMissing || vain >= maxVainLooks)) return
    const started = performance.now()
    markings.repaint()
    const now = performance.now()
    notBefore = now + Math.min((now - started) * restShare, longestRest)
    vain = markings.hasMissing ? vain + 1 : 0
  }
  const soon = (): void => {
    if (timer === undefined) timer = setTimeout(look, Math.max(settleTime, notBefore - performance.now()))
  }
  return { soon, again }
}

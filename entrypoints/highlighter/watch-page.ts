import type { PageMarkings } from './page-marks'
import type { Toolbar } from './toolbar'

/** Text that comes late is looked at again a few times, then no more: a page must not pay for its marks. */
const laterLooks = [800, 3000, 8000]

/** Selections open the toolbar; navigation in the page and pages from the back-forward cache read marks anew. */
export function watchPage(markings: PageMarkings, toolbar: Toolbar): void {
  document.addEventListener('mouseup', () => setTimeout(() => toolbar.offer(), 0))
  document.addEventListener('keyup', (event) => {
    if (event.shiftKey || event.key === 'Shift') toolbar.offer()
  })
  document.addEventListener('selectionchange', () => toolbar.hideIfNothingSelected())
  addEventListener('pageshow', (event) => {
    if (event.persisted) void markings.reload().catch(() => undefined)
  })
  const follow = (): void => {
    if (markings.isStale) void markings.reload().catch(() => undefined)
  }
  addEventListener('popstate', () => setTimeout(follow, 300))
  addEventListener('hashchange', follow)
  for (const delay of laterLooks) {
    setTimeout(() => {
      if (markings.isStale) follow()
      else if (markings.status().missing.length > 0) markings.repaint()
    }, delay)
  }
}

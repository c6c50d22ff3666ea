import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { type PageRequest, pageRequestSchema } from '@/lib/messages/mark-messages'
import { loadPageLanguage } from '@/lib/platform/load-page-language'
import { servePageRequests } from '@/lib/platform/page-requests'
import { PageMarkings } from './page-marks'
import { Toolbar } from './toolbar'
import { watchPage } from './watch-page'

declare global {
  // One highlighter a page, however often the script is injected into it.
  var clipfileHighlighter: PageMarkings | undefined
}

/** Marks on the page: injected by the user's click, or where the user granted the site. */
export default defineUnlistedScript(() => {
  if (globalThis.clipfileHighlighter) return
  const markings = new PageMarkings()
  globalThis.clipfileHighlighter = markings
  const toolbar = new Toolbar(markings)
  servePageRequests((message) => {
    const read = pageRequestSchema.safeParse(message)
    return read.success ? answer(read.data, markings, toolbar) : undefined
  })
  watchPage(markings, toolbar)
  void loadPageLanguage()
  markings.reload().catch(report)
})

async function answer(request: PageRequest, markings: PageMarkings, toolbar: Toolbar): Promise<unknown> {
  if (request.kind === 'mark') return toolbar.mark(request.color)
  if (request.kind === 'show') return markings.show(request.id)
  if (request.kind === 'reload' || markings.isStale) await markings.reload()
  return markings.status()
}

function report(error: unknown): void {
  console.warn('Clipfile: the marks of this page could not be read', error)
}

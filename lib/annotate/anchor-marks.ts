import type { Highlight } from '@/lib/record/highlight-schema'
import { anchorQuote } from './anchor-quote'
import { prepareText } from './anchor-text'
import type { PageText } from './page-text'
import { spanToRange, type TextSpan } from './text-offsets'

export interface AnchoredMark {
  highlight: Highlight
  /** Both undefined where the page has no such passage now. */
  range: Range | undefined
  span: TextSpan | undefined
}

/** Finds every mark of a record on a page; what cannot be placed is kept and says so. */
export function anchorMarks(
  page: PageText,
  highlights: readonly Highlight[],
  document: Document,
): AnchoredMark[] {
  const text = prepareText(page.squeezed, page.wordStarts)
  return highlights.map((highlight) => {
    const span = anchorQuote(text, {
      ...highlight.quote,
      ...(highlight.position ? { position: highlight.position.start } : {}),
    })
    return { highlight, span, range: span ? spanToRange(page, span, document) : undefined }
  })
}

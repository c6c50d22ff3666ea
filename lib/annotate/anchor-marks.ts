import type { Highlight } from '@/lib/record/highlight-schema'
import { anchorQuote } from './anchor-quote'
import { prepareText, type QuoteSelector } from './anchor-text'
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
    const span = anchorQuote(text, selectorOf(highlight))
    return { highlight, span, range: span ? spanToRange(page, span, document) : undefined }
  })
}

/** What of a highlight serves to find it again. */
export function selectorOf({
  quote,
  position,
  landmarks,
}: Pick<Highlight, 'quote' | 'position' | 'landmarks'>): QuoteSelector {
  return {
    ...quote,
    ...(position ? { position: position.start } : {}),
    ...(landmarks === undefined ? {} : { landmarks }),
  }
}

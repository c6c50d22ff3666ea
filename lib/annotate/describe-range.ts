import type { Highlight } from '@/lib/record/highlight-schema'
import type { PageText } from './page-text'
import { readableText } from './readable-text'
import { describePath } from './structural-path'
import { rangeToSpan, spanToRange, type TextSpan } from './text-offsets'

export type Selectors = Pick<Highlight, 'quote' | 'position' | 'path'>

/** Context on each side, in units of squeezed text; grows until quote and context stand only once. */
const firstContext = 64
const lastContext = 512
const maxCounted = 1000
/** A mark longer than this is no passage any more. */
export const maxQuoteUnits = 20_000

/**
 * The W3C selectors of a range: TextQuoteSelector with enough context to be the only such place on the
 * page (up to 512 units a side), TextPositionSelector in squeezed units, structural path.
 * Undefined where the range holds no text or more than `maxQuoteUnits`.
 */
export function describeRange(page: PageText, range: Range, document: Document): Selectors | undefined {
  const span = rangeToSpan(page, range)
  if (!span || span.end - span.start > maxQuoteUnits) return undefined
  const trimmed = spanToRange(page, span, document) ?? range
  const exact = readableText(page, span)
  const { occurrences, ordinal } = countOccurrences(page.squeezed, span)
  const context = findTellingContext(page.squeezed, span)
  const prefix = { start: Math.max(0, span.start - context), end: span.start }
  const suffix = { start: span.end, end: Math.min(page.squeezed.length, span.end + context) }
  const path = describePath(trimmed)
  return {
    quote: {
      exact,
      prefix: readableText(page, prefix),
      suffix: readableText(page, suffix),
      ...(occurrences > 1 ? { occurrences, ordinal } : {}),
    },
    position: span,
    ...(path ? { path } : {}),
  }
}

function findTellingContext(text: string, span: TextSpan): number {
  for (let context = firstContext; context < lastContext; context *= 2) {
    const passage = text.slice(Math.max(0, span.start - context), span.end + context)
    if (text.indexOf(passage) === text.lastIndexOf(passage)) return context
  }
  return lastContext
}

function countOccurrences(text: string, span: TextSpan): { occurrences: number; ordinal: number } {
  const exact = text.slice(span.start, span.end)
  let occurrences = 0
  let ordinal = 0
  for (let at = text.indexOf(exact); at >= 0 && occurrences < maxCounted; at = text.indexOf(exact, at + 1)) {
    if (at < span.start) ordinal++
    occurrences++
  }
  return { occurrences, ordinal }
}

import type { Highlight } from '@/lib/record/highlight-schema'
import { findMentions } from './find-exact'
import { findGrams } from './grams'
import { chooseLandmarks, writeLandmarks } from './landmarks'
import type { PageText } from './page-text'
import { readableText } from './readable-text'
import { describePath } from './structural-path'
import { rangeToSpan, spanToRange, type TextSpan } from './text-offsets'
import { findWordStarts } from './words'

export type Selectors = Pick<Highlight, 'quote' | 'position' | 'path' | 'landmarks'>

/** Context on each side, in units of squeezed text; grows until quote and context stand only once. */
const firstContext = 64
const lastContext = 512
/** A mark longer than this is no passage any more. */
export const maxQuoteUnits = 20_000

/**
 * The W3C selectors of a range: TextQuoteSelector with enough context to be the only such place on the
 * page (up to 512 units a side), TextPositionSelector in squeezed units, structural path, landmarks.
 * Undefined where the range holds no text or more than `maxQuoteUnits`.
 */
export function describeRange(page: PageText, range: Range, document: Document): Selectors | undefined {
  const span = rangeToSpan(page, range)
  if (!span || span.end - span.start > maxQuoteUnits) return undefined
  const trimmed = spanToRange(page, span, document) ?? range
  const exact = readableText(page, span)
  const mentions = findMentions(page.squeezed, page.squeezed.slice(span.start, span.end))
  const context = findTellingContext(page.squeezed, span)
  const prefix = { start: Math.max(0, span.start - context), end: span.start }
  const suffix = { start: span.end, end: Math.min(page.squeezed.length, span.end + context) }
  const path = describePath(trimmed)
  return {
    quote: {
      exact,
      prefix: readableText(page, prefix),
      suffix: readableText(page, suffix),
      ...(mentions.length > 1 ? { occurrences: mentions.length, ordinal: countBefore(mentions, span) } : {}),
    },
    position: span,
    landmarks: writeLandmarks(chooseLandmarks(gramsOf(page), span, mentions)),
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

function countBefore(mentions: readonly number[], span: TextSpan): number {
  return mentions.filter((at) => at < span.start).length
}

const gramsOfPages = new WeakMap<PageText, Map<number, number>>()

/** Found once for each reading of a page. */
function gramsOf(page: PageText): Map<number, number> {
  const known = gramsOfPages.get(page)
  if (known) return known
  const grams = findGrams(page.squeezed, findWordStarts(page.squeezed, page.wordStarts))
  gramsOfPages.set(page, grams)
  return grams
}

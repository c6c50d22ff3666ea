import { placeEdited } from './anchor-edited'
import type { AnchorText, QuoteSelector } from './anchor-text'
import { neededWords, scoreContext } from './context-score'
import { squeeze } from './fold'
import { choosePlacement, type Placement, weigh } from './placement'
import type { TextSpan } from './text-offsets'
import { wordAt } from './words'

const maxOccurrences = 1000
/** Of very many mentions only those nearest to the mark's old place are weighed. */
const maxWeighed = 120
/** From this length on (squeezed units) a quote that stood and stands once is its own evidence. */
const tellingLength = 24
/** An exact place before its context is looked at. */
const unscored = { quote: 1, before: 0, after: 0, next: 0, startKept: 1, endKept: 1, far: 0 }
/** One of three words edited passes, two of them do not. */
const tellingNext = 0.34

/**
 * Finds where a quote stands now, or nothing: a wrong place is worse than none. The unchanged place
 * answers at once; else all places with the exact text and all where it may stand edited are weighed
 * together by quote and context, since the exact text elsewhere may be another mention of it.
 */
export function anchorQuote(page: AnchorText, selector: QuoteSelector): TextSpan | undefined {
  const exact = squeeze(selector.exact)
  if (exact.length === 0) return undefined
  const hint = selector.position
  if (hint !== undefined && isUnchangedAt(page.text, exact, selector, hint)) {
    return { start: hint, end: hint + exact.length }
  }
  const { placements, count } = placeExact(page, exact, selector)
  const isSingle = (selector.occurrences ?? 1) <= 1
  const perfect = placements.filter((placement) => weigh(placement) > 1.95)
  if (isSingle && perfect.length === 1 && perfect[0]) return spanOf(perfect[0])
  const edited = placeEdited(page, selector.exact, selector.prefix, selector.suffix)
    .filter((one) => placements.every((other) => one.end <= other.start || one.start >= other.end))
    .map((one) => withContext(page, one, selector))
  const order = isSingle ? undefined : { ordinal: selector.ordinal ?? 0, of: selector.occurrences ?? 1 }
  const chosen = choosePlacement([...placements, ...edited], order)
  return chosen && isConvincing(chosen, count, selector) ? spanOf(chosen) : undefined
}

function spanOf({ start, end }: Placement): TextSpan {
  return { start, end }
}

function isUnchangedAt(text: string, exact: string, selector: QuoteSelector, hint: number): boolean {
  const prefix = squeeze(selector.prefix)
  return (
    text.startsWith(exact, hint) &&
    text.slice(Math.max(0, hint - prefix.length), hint) === prefix &&
    text.startsWith(squeeze(selector.suffix), hint + exact.length)
  )
}

function placeExact(
  page: AnchorText,
  exact: string,
  selector: QuoteSelector,
): { placements: Placement[]; count: number } {
  const starts: number[] = []
  for (
    let at = page.text.indexOf(exact);
    at >= 0 && starts.length < maxOccurrences;
    at = page.text.indexOf(exact, at + 1)
  ) {
    starts.push(at)
  }
  const hint = selector.position ?? 0
  const near = [...starts].sort((a, b) => Math.abs(a - hint) - Math.abs(b - hint)).slice(0, maxWeighed)
  const placements = near.map((start) =>
    withContext(page, { ...unscored, start, end: start + exact.length }, selector),
  )
  return { placements, count: starts.length }
}

function withContext(page: AnchorText, placement: Placement, selector: QuoteSelector): Placement {
  const words = page.words()
  const first = wordAt(words, placement.start)
  const last = wordAt(words, placement.end - 1)
  const before = scoreContext(
    selector.prefix,
    words.texts.slice(Math.max(0, first - neededWords), first),
    true,
  )
  const after = scoreContext(selector.suffix, words.texts.slice(last + 1, last + 1 + neededWords), false)
  return {
    ...placement,
    before: before.near,
    after: after.near,
    next: Math.min(before.next, after.next),
    far: (before.far + after.far) / 2,
  }
}

/** Less of the words around an end, and it may as well be elsewhere. */
const leastKept = 0.4

/** Whether the best place is good enough. `places`: how often the exact quote stands on the page now. */
function isConvincing(placement: Placement, places: number, selector: QuoteSelector): boolean {
  const { quote, before, after, start, end } = placement
  if (end <= start || Math.min(placement.startKept, placement.endKept) < leastKept) return false
  const once = selector.occurrences ?? 1
  if (once > 1 && places < once) return isLastMention(placement)
  const best = Math.max(before, after)
  const isTelling = end - start >= tellingLength
  if (quote === 1) return once > 1 ? (before + after) / 2 >= 0.7 : best >= 0.7 || (isTelling && places === 1)
  if (once > 1) return quote >= 0.5 && (before + after) / 2 >= 0.7
  // The like of a sentence stands elsewhere often enough: an edited quote needs a neighbour.
  if (isTelling && quote >= 0.7) return best >= 0.5
  if (quote >= 0.5 && (before + after) / 2 >= 0.5) return true
  return isBetweenNeighbours(placement, selector)
}

/**
 * Other mentions are left than the marked one: both sides must speak for this place, the next words and
 * all the context too, since a text that repeats itself has neighbours much alike.
 */
function isLastMention({ quote, before, after, next, far }: Placement): boolean {
  return quote >= 0.5 && before >= 0.6 && after >= 0.6 && next >= tellingNext && far >= 0.7
}

/**
 * What stands between the old neighbours is the quote, rewritten, unless the quote was cut out and they
 * moved together. A side without context says nothing.
 */
function isBetweenNeighbours(
  { quote, before, after, next, start, end }: Placement,
  selector: QuoteSelector,
): boolean {
  if (selector.prefix === '' || selector.suffix === '' || before < 0.7 || after < 0.7) return false
  const length = squeeze(selector.exact).length
  const isAsLong = end - start >= length / 3 && end - start <= length * 3
  return quote >= 0.3 || (length < tellingLength && isAsLong && next >= 0.6)
}

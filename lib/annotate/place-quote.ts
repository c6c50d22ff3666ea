import { type Alignment, alignWords } from './align'
import type { Likeness, Placement } from './placement'
import { type PageWords, splitWords } from './words'

/** Longer quotes (in words) are placed by their two ends; the passage between may change freely. */
const wholeLimit = 80
const endLength = 32
const contextWords = 14
/** Words that may have been put in or taken out within one pattern. */
const slack = 12
/** Words on each side of an end that tell whether it is known. */
const edgeWords = 4
const nextWords = 3
/** So much of a word must be kept for it to hold an end in its place. */
const sameWord = 0.6

/** A stretch of words to be placed: the context before, the quote's own words, the context behind. */
export interface QuotePattern {
  words: string[]
  /** The quote's own words are those from `from` up to `to`. */
  from: number
  to: number
}

/** The patterns by which a quote is placed: one, or one for each end where it is long. */
export function quotePatterns(selector: { exact: string; prefix: string; suffix: string }): QuotePattern[] {
  const quote = splitWords(selector.exact)
  const before = splitWords(selector.prefix).slice(-contextWords)
  const after = splitWords(selector.suffix).slice(0, contextWords)
  if (quote.length <= wholeLimit) return [makePattern(before, quote, after)]
  return [makePattern(before, quote.slice(0, endLength), []), makePattern([], quote.slice(-endLength), after)]
}

function makePattern(before: string[], quote: string[], after: string[]): QuotePattern {
  return { words: [...before, ...quote, ...after], from: before.length, to: before.length + quote.length }
}

/** Where a pattern falls if its first word is expected at page word `diagonal`. */
export function alignPattern(page: PageWords, { words }: QuotePattern, diagonal: number): Alignment {
  return alignWords(words, page.texts, diagonal, slack)
}

/** The place of an alignment; undefined where nothing of the quote is left. */
export function placeAligned(
  page: PageWords,
  pattern: QuotePattern,
  alignment: Alignment,
): Placement | undefined {
  const { words, from, to } = pattern
  const { places, kept } = alignment
  const own = places.subarray(from, to).filter((place) => place >= 0)
  const first = own[0]
  const last = own.at(-1)
  if (first === undefined || last === undefined) return undefined
  const start =
    (page.starts[first] ?? 0) + surplusBefore(page.texts[first], words[from], places[from] === first)
  const end =
    (page.starts[last + 1] ?? 0) - surplusAfter(page.texts[last], words[to - 1], places[to - 1] === last)
  if (end <= start) return undefined
  const share = (low: number, high: number): Likeness => shareKept(page, words, kept, low, high)
  const near = (row: number): number =>
    share(Math.max(0, row - edgeWords), Math.min(words.length, row + edgeWords)).all
  const doubt = Math.max(
    from === 0 ? 0 : doubtAt(page, pattern, alignment, from, end - start),
    to === words.length ? 0 : doubtAt(page, pattern, alignment, to, end - start),
  )
  return {
    start,
    end,
    isExact: false,
    isJoined: false,
    quote: share(from, to),
    before: share(0, from),
    after: share(to, words.length),
    nextBefore: share(Math.max(0, from - nextWords), from).all,
    nextAfter: share(to, Math.min(words.length, to + nextWords)).all,
    edge: Math.min(near(from), near(to)),
    doubt: Math.min(1, doubt),
  }
}

/** The place where the exact quote stands at page words `first` to `last`: its context is compared. */
export function placeExact(
  page: PageWords,
  patterns: readonly QuotePattern[],
  span: { start: number; end: number; first: number; last: number },
): Placement {
  const before = patterns[0]?.words.slice(0, patterns[0].from) ?? []
  const tail = patterns.at(-1)
  const after = tail?.words.slice(tail.to) ?? []
  // A mark may begin or end within a word, as before a full stop: the rest of the word is context.
  const { texts, starts } = page
  const headRest = texts[span.first]?.slice(0, span.start - (starts[span.first] ?? 0)) ?? ''
  const tailRest = texts[span.last]?.slice(span.end - (starts[span.last] ?? 0)) ?? ''
  const beside = texts.slice(Math.max(0, span.first - before.length - slack), span.first)
  if (headRest !== '') beside.push(headRest)
  const behind = texts.slice(span.last + 1, span.last + 1 + after.length + slack)
  if (tailRest !== '') behind.unshift(tailRest)
  const left = alignWords(before, beside, beside.length - before.length, slack, 'end').kept
  const right = alignWords(after, behind, 0, slack, 'start').kept
  const whole = { all: 1, rare: 1 }
  return {
    start: span.start,
    end: span.end,
    isExact: true,
    isJoined: false,
    quote: whole,
    before: shareKept(page, before, left, 0, before.length),
    after: shareKept(page, after, right, 0, after.length),
    nextBefore: shareKept(page, before, left, Math.max(0, before.length - nextWords), before.length).all,
    nextAfter: shareKept(page, after, right, 0, Math.min(nextWords, after.length)).all,
    edge: 1,
    doubt: 0,
  }
}

function shareKept(
  page: PageWords,
  words: readonly string[],
  kept: Float32Array,
  from: number,
  to: number,
): Likeness {
  let total = 0
  let sum = 0
  let rareTotal = 0
  let rareSum = 0
  for (let row = from; row < to; row++) {
    const word = words[row] ?? ''
    const rarity = 1 / (1 + (page.places.get(word)?.length ?? 0) / 2)
    total += word.length
    sum += kept[row] ?? 0
    rareTotal += word.length * rarity
    rareSum += (kept[row] ?? 0) * rarity
  }
  return total === 0 ? { all: 1, rare: 1 } : { all: sum / total, rare: rareSum / rareTotal }
}

/**
 * How much of a place may or may not be the quote's, at the edge before pattern word `edge`: the page's
 * words between the last known word on one side and the first on the other, unless they are as many as
 * were lost there, since then each was replaced.
 */
function doubtAt(
  page: PageWords,
  { words }: QuotePattern,
  { places, kept }: Alignment,
  edge: number,
  length: number,
): number {
  const isKnown = (row: number): boolean => (kept[row] ?? 0) >= (words[row]?.length ?? 0) * sameWord
  let left = edge - 1
  while (left >= 0 && !isKnown(left)) left--
  let right = edge
  while (right < words.length && !isKnown(right)) right++
  const [before, after] = [places[left], places[right]]
  if (before === undefined || after === undefined) return 1
  const found = after - before - 1
  if (found === right - left - 1 || found === 0) return 0
  return ((page.starts[after] ?? 0) - (page.starts[before + 1] ?? 0)) / length
}

/** A mark may begin within a word; then what stands before it in the page's word is not the mark's. */
function surplusBefore(found: string | undefined, wanted: string | undefined, isSame: boolean): number {
  return isSame && found && wanted && found.endsWith(wanted) ? found.length - wanted.length : 0
}

function surplusAfter(found: string | undefined, wanted: string | undefined, isSame: boolean): number {
  return isSame && found && wanted && found.startsWith(wanted) ? found.length - wanted.length : 0
}

import { alignWords } from './align'
import type { AnchorText } from './anchor-text'
import { findDiagonals } from './find-diagonals'
import type { Placement } from './placement'
import { splitWords } from './words'

/** Longer quotes (in words) are placed by their two ends; the passage between may change freely. */
const wholeLimit = 80
const endLength = 32
const contextWords = 14
const slack = 12
const maxCandidates = 4
/** Words on each side of an end that tell whether it is known. */
const edgeWords = 4

/** Places where a quote may stand although its text, or the text around it, was edited. */
export function placeEdited(page: AnchorText, exact: string, prefix: string, suffix: string): Placement[] {
  const quote = splitWords(exact)
  const before = splitWords(prefix).slice(-contextWords)
  const after = splitWords(suffix).slice(0, contextWords)
  if (quote.length <= wholeLimit) return placeWhole(page, before, quote, after)
  const heads = placeWhole(page, before, quote.slice(0, endLength), [])
  const tails = placeWhole(page, [], quote.slice(-endLength), after)
  const length = quote.reduce((sum, word) => sum + word.length, 0)
  return heads.flatMap((head) =>
    tails
      .filter((tail) => tail.end - head.start >= length * 0.5 && tail.end - head.start <= length * 1.6 + 600)
      .map((tail) => ({
        ...tail,
        start: head.start,
        quote: (head.quote + tail.quote) / 2,
        before: head.before,
        startKept: head.startKept,
      })),
  )
}

function placeWhole(page: AnchorText, before: string[], quote: string[], after: string[]): Placement[] {
  const words = page.words()
  const pattern = [...before, ...quote, ...after]
  return findDiagonals(words, pattern, maxCandidates).flatMap((diagonal) => {
    const from = Math.max(0, diagonal - slack)
    const window = words.texts.slice(from, diagonal + pattern.length + slack)
    const { places, kept } = alignWords(pattern, window)
    const endRow = before.length + quote.length
    const own = places.subarray(before.length, endRow).filter((place) => place >= 0)
    const first = own[0]
    const last = own[own.length - 1]
    if (first === undefined || last === undefined) return []
    const share = (start: number, end: number): number => {
      const total = pattern.slice(start, end).reduce((sum, word) => sum + word.length, 0)
      return total === 0 ? 1 : kept.subarray(start, end).reduce((sum, part) => sum + part, 0) / total
    }
    const start = words.starts[from + first] ?? 0
    const end = words.starts[from + last + 1] ?? start
    return [
      {
        start: start + surplusBefore(words.texts[from + first], quote[0], places[before.length] === first),
        end:
          end - surplusAfter(words.texts[from + last], quote[quote.length - 1], places[endRow - 1] === last),
        before: share(0, before.length),
        quote: share(before.length, endRow),
        after: share(endRow, pattern.length),
        next: 0,
        startKept: share(Math.max(0, before.length - edgeWords), Math.min(endRow, before.length + edgeWords)),
        endKept: share(
          Math.max(before.length, endRow - edgeWords),
          Math.min(pattern.length, endRow + edgeWords),
        ),
        far: 0,
      },
    ]
  })
}

/** A mark may begin within a word; then what stands before it in the page's word is not the mark's. */
function surplusBefore(found: string | undefined, wanted: string | undefined, isSame: boolean): number {
  return isSame && found && wanted && found.endsWith(wanted) ? found.length - wanted.length : 0
}

function surplusAfter(found: string | undefined, wanted: string | undefined, isSame: boolean): number {
  return isSame && found && wanted && found.startsWith(wanted) ? found.length - wanted.length : 0
}

import type { Landmarks } from './landmarks'

/** Where text that stood at an old offset should stand now, if it was not moved by itself. */
export interface Expectation {
  low: number
  high: number
  /** Units by which the text between the nearest landmarks on both sides grew; less than 0 where it shrank. */
  grown: number
  /** Units beyond `low` and `high` that mean nothing. */
  tolerance: number
}

/** How a page's text moved since a mark was made: old and new offset of landmarks that kept their order. */
export interface PageShift {
  /** How many landmarks still stand in order. */
  size: number
  expect: (old: number) => Expectation
}

interface Pair {
  old: number
  now: number
}

/** `places`: the grams of the page now (findGrams). Undefined where fewer than two landmarks are left. */
export function findShift({ grams }: Landmarks, places: ReadonlyMap<number, number>): PageShift | undefined {
  const pairs: Pair[] = []
  for (const { print, at } of grams) {
    const now = places.get(print)
    if (now !== undefined && now >= 0) pairs.push({ old: at, now })
  }
  const kept = longestInOrder(pairs)
  if (kept.length < 2) return undefined
  return { size: kept.length, expect: (old) => expectAt(kept, old) }
}

/** The longest run of pairs whose new offsets rise too: what was moved drops out. */
function longestInOrder(pairs: readonly Pair[]): Pair[] {
  const lengths: number[] = []
  const previous: number[] = []
  let best = -1
  pairs.forEach((pair, index) => {
    let length = 1
    let from = -1
    for (let other = 0; other < index; other++) {
      const earlier = pairs[other]
      if (earlier && earlier.now < pair.now && (lengths[other] ?? 0) >= length) {
        length = (lengths[other] ?? 0) + 1
        from = other
      }
    }
    lengths.push(length)
    previous.push(from)
    if (best < 0 || length >= (lengths[best] ?? 0)) best = index
  })
  const run: Pair[] = []
  for (let index = best; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index]
    if (pair) run.unshift(pair)
  }
  return run
}

/** Between two landmarks text was put in or taken out before the passage, behind it, or on both sides. */
function expectAt(kept: readonly Pair[], old: number): Expectation {
  const right = kept.find((pair) => pair.old > old)
  const left = kept.findLast((pair) => pair.old <= old)
  const fromLeft = left ? left.now + (old - left.old) : undefined
  const fromRight = right ? right.now - (right.old - old) : undefined
  const distance = Math.min(left ? old - left.old : Infinity, right ? right.old - old : Infinity)
  const tolerance = 20 + 0.1 * distance
  const guesses = [fromLeft, fromRight].filter((guess) => guess !== undefined)
  const grown = fromLeft === undefined || fromRight === undefined ? 0 : fromRight - fromLeft
  return { low: Math.min(...guesses), high: Math.max(...guesses), grown, tolerance }
}

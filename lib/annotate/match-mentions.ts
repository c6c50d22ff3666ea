import type { Expectation } from './page-shift'

/** Leaving a mention unmatched, old or new, costs as much as this many tolerances of distance. */
const skipCost = 2
const farthest = 4

/**
 * Which of the places where a quote stands now is which of those where it stood: an assignment that keeps
 * the order, at least cost. Answers for each new place the index of the old one, or -1.
 */
export function matchMentions(expected: readonly Expectation[], places: readonly number[]): Int32Array {
  const width = places.length + 1
  const costs = new Float64Array((expected.length + 1) * width)
  for (let row = 0; row <= expected.length; row++) {
    for (let column = 0; column < width; column++) {
      if (row === 0 || column === 0) {
        costs[row * width + column] = (row + column) * skipCost
        continue
      }
      const pair = pairCost(expected[row - 1], places[column - 1])
      costs[row * width + column] = Math.min(
        (costs[(row - 1) * width + column - 1] ?? 0) + pair,
        (costs[(row - 1) * width + column] ?? 0) + skipCost,
        (costs[row * width + column - 1] ?? 0) + skipCost,
      )
    }
  }
  const owners = new Int32Array(places.length).fill(-1)
  let row = expected.length
  let column = places.length
  while (row > 0 && column > 0) {
    const cost = costs[row * width + column] ?? 0
    if (cost === (costs[(row - 1) * width + column] ?? 0) + skipCost) row--
    else if (cost === (costs[row * width + column - 1] ?? 0) + skipCost) column--
    else {
      row--
      column--
      owners[column] = row
    }
  }
  return owners
}

function pairCost(expectation: Expectation | undefined, place: number | undefined): number {
  if (!expectation || place === undefined) return Infinity
  const off = offExpected(expectation, place)
  if (off > farthest) return Infinity
  const { low, high, tolerance } = expectation
  return off + (0.3 * Math.abs(place - (low + high) / 2)) / (tolerance + high - low)
}

/** How far a place is from where it is expected, in tolerances; 0 within. */
export function offExpected({ low, high, tolerance }: Expectation, place: number): number {
  return Math.max(0, low - place, place - high) / tolerance
}

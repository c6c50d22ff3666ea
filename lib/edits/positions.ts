import { generateNKeysBetween } from 'fractional-indexing'

/**
 * Positions for `wanted`, given the ones that stay: a list with a text where the position is kept and
 * undefined where one is to be made between its neighbours. Kept positions that are out of order or no
 * keys at all (another device moved them, or wrote nonsense) never fail: what is new goes after the last.
 */
export function fillPositions(wanted: readonly (string | undefined)[]): string[] {
  const filled: string[] = []
  let start = 0
  while (start < wanted.length) {
    const kept = wanted[start]
    if (kept !== undefined) {
      filled.push(kept)
      start += 1
      continue
    }
    let end = start
    while (end < wanted.length && wanted[end] === undefined) end += 1
    filled.push(...makeKeys(filled.at(-1) ?? null, wanted[end] ?? null, end - start))
    start = end
  }
  return filled
}

function makeKeys(before: string | null, after: string | null, count: number): string[] {
  const bounds: [string | null, string | null][] = [
    before !== null && after !== null && before >= after ? [before, null] : [before, after],
    [before, null],
    [null, null],
  ]
  for (const [low, high] of bounds) {
    try {
      return generateNKeysBetween(low, high, count)
    } catch {
      // Not a key of this library: it came from elsewhere. The next, wider bounds do.
    }
  }
  return []
}

/** Indexes of a longest increasing run of `numbers`, in order: what may stay where it is. */
export function findLongestRun(numbers: readonly number[]): number[] {
  const tails: number[] = []
  const previous: number[] = []
  numbers.forEach((value, index) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[tails[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = index
  })
  const run: number[] = []
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) run.unshift(index)
  return run
}

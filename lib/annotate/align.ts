/** Where the words of a pattern fell among the words of a window. */
export interface Alignment {
  /** For each pattern word the window word it stands at, equal or replaced; -1 where it is gone. */
  places: Int32Array
  /** For each pattern word how much of it was kept, in characters. */
  kept: Float32Array
}

const diagonalStep = 0
const deleteStep = 1
const insertStep = 2

/**
 * Aligns all words of `pattern` with some part of `window` (Sellers 1980: the window's ends are free),
 * at least cost in characters. Edits of real pages change whole words, so the ends of a mark stay at
 * words. Cost is pattern times window; callers keep both to a few hundred words.
 */
export function alignWords(pattern: readonly string[], window: readonly string[]): Alignment {
  const width = window.length + 1
  const steps = new Uint8Array((pattern.length + 1) * width)
  let previous = new Float64Array(width)
  let current = new Float64Array(width)
  for (let row = 1; row <= pattern.length; row++) {
    const word = pattern[row - 1] ?? ''
    current[0] = (previous[0] ?? 0) + word.length
    steps[row * width] = deleteStep
    for (let column = 1; column < width; column++) {
      const other = window[column - 1] ?? ''
      let best = (previous[column - 1] ?? 0) + replaceCost(word, other)
      let step = diagonalStep
      const deleted = (previous[column] ?? 0) + word.length
      if (deleted < best) {
        best = deleted
        step = deleteStep
      }
      const inserted = (current[column - 1] ?? 0) + other.length
      if (inserted < best) {
        best = inserted
        step = insertStep
      }
      current[column] = best
      steps[row * width + column] = step
    }
    ;[previous, current] = [current, previous]
  }
  let end = 0
  for (let column = 1; column < width; column++)
    if ((previous[column] ?? 0) < (previous[end] ?? 0)) end = column
  return traceBack(pattern, window, steps, end)
}

function traceBack(
  pattern: readonly string[],
  window: readonly string[],
  steps: Uint8Array,
  end: number,
): Alignment {
  const width = window.length + 1
  const places = new Int32Array(pattern.length).fill(-1)
  const kept = new Float32Array(pattern.length)
  let row = pattern.length
  let column = end
  while (row > 0) {
    const step = steps[row * width + column]
    if (step === insertStep) {
      column--
      continue
    }
    row--
    if (step !== diagonalStep) continue
    column--
    places[row] = column
    const word = pattern[row] ?? ''
    kept[row] = Math.max(0, word.length - replaceCost(word, window[column] ?? ''))
  }
  return { places, kept }
}

/** 0 for the same word, part of its length where the beginnings agree, else the longer word's length. */
function replaceCost(word: string, other: string): number {
  if (word === other) return 0
  const longer = Math.max(word.length, other.length)
  let same = 0
  while (same < word.length && word.charCodeAt(same) === other.charCodeAt(same)) same++
  return same * 2 > longer ? longer - same : longer
}

/** Where the words of a pattern fell among the words of a page. */
export interface Alignment {
  /** For each pattern word the number of the page's word it stands at, equal or replaced; -1 where it is gone. */
  places: Int32Array
  /** For each pattern word how much of it was kept, in characters. */
  kept: Float32Array
}

const diagonalStep = 0
const deleteStep = 1
const insertStep = 2
/** Replacing a word is the commonest edit, so it costs less beside the word's worth than taking out and putting in. */
const replaceFee = 0.5
const editFee = 1

/**
 * Aligns all words of `pattern` with the page's words about `diagonal`, the page word where the first one
 * is expected (Sellers 1980: the ends are free), at least cost. Edits of real pages change whole words, so the ends of a mark stay at words. Only `slack` words of drift to either side are looked
 * at, so that the cost is pattern times slack. `fixed`: the first pattern word may not begin elsewhere than
 * at `diagonal`, or the last one not end elsewhere than at `diagonal` and the pattern's length.
 */
export function alignWords(
  pattern: readonly string[],
  words: readonly string[],
  diagonal: number,
  slack: number,
  fixed?: 'start' | 'end',
): Alignment {
  const width = 2 * slack + 1
  const steps = new Uint8Array((pattern.length + 1) * width)
  let previous = new Float64Array(width)
  let current = new Float64Array(width)
  // Column k of row r: r pattern words are used up, and the page's words before diagonal + r + k - slack.
  for (let column = 0; column < width; column++) {
    const at = diagonal + column - slack
    const isOut = at < 0 || at > words.length || (fixed === 'start' && column !== slack)
    previous[column] = isOut ? Infinity : 0
  }
  for (let row = 1; row <= pattern.length; row++) {
    const word = pattern[row - 1] ?? ''
    const value = worth(word)
    const head = word.charCodeAt(0)
    const offset = row * width
    for (let column = 0; column < width; column++) {
      const at = diagonal + row + column - slack
      let best = Infinity
      let step = diagonalStep
      if (at >= 0 && at <= words.length) {
        const other = at > 0 ? words[at - 1] : undefined
        if (other !== undefined) {
          best = previous[column] ?? Infinity
          if (other !== word) {
            // Most words begin otherwise; only the rest is worth a closer look.
            const same = other.charCodeAt(0) === head ? likeness(word, other) : 0
            best += replaceFee + value * (1 - same)
          }
          if (column > 0) {
            const inserted = (current[column - 1] ?? Infinity) + editFee
            if (inserted < best) {
              best = inserted
              step = insertStep
            }
          }
        }
        if (column + 1 < width) {
          const deleted = (previous[column + 1] ?? Infinity) + editFee + value
          if (deleted < best) {
            best = deleted
            step = deleteStep
          }
        }
      }
      current[column] = best
      steps[offset + column] = step
    }
    ;[previous, current] = [current, previous]
  }
  let end = slack
  for (let column = 0; column < width && fixed !== 'end'; column++)
    if ((previous[column] ?? Infinity) < (previous[end] ?? Infinity)) end = column
  return traceBack(pattern, words, steps, { diagonal, slack, end })
}

function traceBack(
  pattern: readonly string[],
  words: readonly string[],
  steps: Uint8Array,
  { diagonal, slack, end }: { diagonal: number; slack: number; end: number },
): Alignment {
  const width = 2 * slack + 1
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
    const at = diagonal + row + column - slack - 1
    row--
    if (step === deleteStep) {
      column++
      continue
    }
    const word = pattern[row] ?? ''
    const other = words[at]
    if (other === undefined) continue
    places[row] = at
    kept[row] = word.length * likeness(word, other)
  }
  return { places, kept }
}

/** What a word is worth that stays: a long one tells more, up to a point. */
function worth(word: string): number {
  return 0.5 + Math.min(word.length, 12) / 2
}

/** 0 to 1: how much of two words is the same, counted from their beginnings; less than half is nothing. */
function likeness(word: string, other: string): number {
  if (word === other) return 1
  if (word.charCodeAt(0) !== other.charCodeAt(0)) return 0
  let same = 1
  while (same < word.length && word.charCodeAt(same) === other.charCodeAt(same)) same++
  const longer = Math.max(word.length, other.length)
  return same * 2 > longer ? same / longer : 0
}

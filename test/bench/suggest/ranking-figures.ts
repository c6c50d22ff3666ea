/** One article's ranking against the truth. */
export interface Ranking {
  /** Best first: whether it is right, and its score or confidence. */
  ranked: { isRight: boolean; score: number }[]
  /** How many right answers the library holds; 0 where there is none to find. */
  truths: number
}

export interface RelatedFigures {
  recall5: number
  precision1: number
  share80: number
}

/** In percent, as `suggest-bench` defines them. */
export function relatedFigures(rankings: readonly Ranking[]): RelatedFigures {
  const answerable = rankings.filter(({ truths }) => truths > 0)
  let recall = 0
  let first = 0
  for (const { ranked, truths } of answerable) {
    recall += ranked.slice(0, 5).filter(({ isRight }) => isRight).length / Math.min(5, truths)
    if (ranked[0]?.isRight) first += 1
  }
  const tops = rankings.flatMap(({ ranked }) => ranked.slice(0, 1)).sort((a, b) => b.score - a.score)
  let right = 0
  let share = 0
  for (const [index, top] of tops.entries()) {
    if (top.isRight) right += 1
    if (right / (index + 1) >= 0.8) share = right
  }
  const of = Math.max(1, answerable.length)
  return { recall5: (100 * recall) / of, precision1: (100 * first) / of, share80: (100 * share) / of }
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

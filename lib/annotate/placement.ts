import type { TextSpan } from './text-offsets'

/** One place where a quote may stand now. */
export interface Placement extends TextSpan {
  /** Likeness of the quote itself, and of the context next to it on each side, 0 to 1. */
  quote: number
  before: number
  after: number
  /** Likeness of the very next words, on the side where it is less. */
  next: number
  /** Likeness of all the context that the selector keeps. */
  far: number
}

/** What speaks for a place: the quote counts like both sides together; 2 is perfect. */
export function weigh(placement: Placement): number {
  return placement.quote + (placement.before + placement.after) / 2
}

/** Places whose weights differ by less fit alike. */
const tellingGap = 0.15
/** Of places that fit alike, the further context must tell by this much. */
const tellingFarGap = 0.25

/**
 * The one place that stands out, or none. Places that fit alike are told apart by their order, where all
 * mentions of then are still there (`order`: which of how many), else by the further context.
 */
export function choosePlacement(
  placements: readonly Placement[],
  order: { ordinal: number; of: number } | undefined,
): Placement | undefined {
  const sorted = [...placements].sort((a, b) => weigh(b) - weigh(a))
  const [first] = sorted
  if (!first) return undefined
  const alike = sorted.filter(
    (other) => weigh(first) - weigh(other) < tellingGap && (other === first || isApart(first, other)),
  )
  if (alike.length === 1) return first
  if (order) {
    const mentions = placements
      .filter((placement) => placement.quote >= 0.7)
      .sort((a, b) => a.start - b.start)
    const mention = mentions[order.ordinal]
    if (mentions.length === order.of && mention && alike.includes(mention)) return mention
  }
  const byFar = [...alike].sort((a, b) => b.far - a.far)
  const [best, second] = byFar
  return best && second && best.far - second.far >= tellingFarGap ? best : undefined
}

function isApart(one: TextSpan, other: TextSpan): boolean {
  return other.start >= one.end || other.end <= one.start
}

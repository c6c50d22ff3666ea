import type { TextSpan } from './text-offsets'

/** One place where a quote may stand now. */
export interface Placement extends TextSpan {
  /** Likeness of the quote itself, and of the context next to it on each side, 0 to 1. */
  quote: number
  before: number
  after: number
  /** Likeness of the very next words, on the side where it is less. */
  next: number
  /** How much of the words around the beginning and around the end was kept: where less, they are guesses. */
  startKept: number
  endKept: number
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
/** Weights nearer than this are the same. */
const evenGap = 0.05
/** The further context of even places may differ by this much without speaking against their order. */
const evenFarGap = 0.1
/** A place must lead the one that its order names by this much, as where a paragraph was moved. */
const overrulingGap = 0.6

/**
 * The one place that stands out, or none. `order`: which of how many mentions was marked; where all are
 * still there, order and likeness must not contradict each other. Else places that fit alike are told
 * apart by the further context.
 */
export function choosePlacement(
  placements: readonly Placement[],
  order: { ordinal: number; of: number } | undefined,
): Placement | undefined {
  const sorted = [...placements].sort((a, b) => weigh(b) - weigh(a))
  const [first] = sorted
  if (!first) return undefined
  const within = (gap: number): Placement[] =>
    sorted.filter((other) => weigh(first) - weigh(other) < gap && (other === first || isApart(first, other)))
  const alike = within(tellingGap)
  const mention = order && mentionAt(placements, order)
  if (mention) {
    const even = within(evenGap)
    if (even.includes(mention)) {
      const farthest = Math.max(...even.map(({ far }) => far))
      return mention.far >= farthest - evenFarGap ? mention : undefined
    }
    return alike.length === 1 && weigh(first) - weigh(mention) >= overrulingGap ? first : undefined
  }
  if (alike.length === 1) return first
  const byFar = alike.sort((a, b) => b.far - a.far)
  const [best, second] = byFar
  return best && second && best.far - second.far >= tellingFarGap ? best : undefined
}

/** The mention that stands where the marked one stood among them; undefined where some are gone or new. */
function mentionAt(
  placements: readonly Placement[],
  { ordinal, of }: { ordinal: number; of: number },
): Placement | undefined {
  const mentions = placements.filter(({ quote }) => quote >= 0.7).sort((a, b) => a.start - b.start)
  return mentions.length === of ? mentions[ordinal] : undefined
}

function isApart(one: TextSpan, other: TextSpan): boolean {
  return other.start >= one.end || other.end <= one.start
}

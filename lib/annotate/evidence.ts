import type { Owner } from './home'
import type { Placement } from './placement'

/** What is known of a mark before its places are looked at. */
export interface MarkFacts {
  /** Squeezed units of the quote. */
  length: number
  /** How often the quote stood on the page, and stands there word for word now. */
  occurrences: number
  mentions: number
  /** Fewer mentions than were known to stand there. */
  isFewer: boolean
  /** Units by which the text between the nearest landmarks grew (Expectation); undefined without landmarks. */
  grown: number | undefined
}

/** A place with what the rest of the page says of it. */
export interface Candidate extends Placement {
  owner: Owner
  isOneLeft: boolean
  /** Distance from where the mark, and where the nearest other mention, should stand (tolerances). */
  off: number
  otherOff: number
}

/** Evidence by name: numbers about 0 to 1 that `weights` turn into a likelihood. */
export type Evidence = Record<string, number>

/** What speaks for a place, or against it. */
export function evidenceOf(candidate: Candidate, facts: MarkFacts): Evidence {
  const { quote, before, after, nextBefore, nextAfter, edge, doubt, owner } = candidate
  const length = Math.min(1, Math.log2(1 + facts.length) / 6)
  const context = (before.all + after.all) / 2
  const off = Math.log1p(candidate.off)
  const edited = candidate.isExact ? 0 : 1
  const single = candidate.isExact && facts.occurrences === 1 && facts.mentions === 1 ? 1 : 0
  const stretch = Math.abs(Math.log((candidate.end - candidate.start) / facts.length))
  return {
    quote: quote.all,
    quoteRare: quote.rare,
    quoteLong: quote.all * length,
    context,
    contextLess: Math.min(before.all, after.all),
    contextRare: (before.rare + after.rare) / 2,
    contextRareLess: Math.min(before.rare, after.rare),
    next: Math.max(nextBefore, nextAfter),
    nextLess: Math.min(nextBefore, nextAfter),
    edge,
    doubt,
    stretch: Math.min(2, stretch),
    off,
    offInContext: off * context,
    isOwn: owner === 'own' ? 1 : 0,
    isOthers: owner === 'other' ? 1 : 0,
    isOneLeft: candidate.isOneLeft ? 1 : 0,
    nearerToOther: candidate.otherOff < candidate.off ? 1 : 0,
    maybeOthers: facts.isFewer && candidate.otherOff < 1 ? 1 : 0,
    edited,
    editedOff: edited * off,
    editedShrunk: edited * shrunkBy(facts),
    editedRare: edited * quote.rare,
    editedContext: edited * context,
    single,
    singleLong: single * length,
    joined: candidate.isJoined ? 1 : 0,
  }
}

/** What speaks for the mark being gone. */
export function evidenceOfAbsence(facts: MarkFacts): Evidence {
  return {
    absent: 1,
    absentOften: Math.log(facts.occurrences),
    absentFewer: facts.isFewer ? 1 : 0,
    absentDrift: Math.log1p(Math.abs(facts.grown ?? 0) / 50),
    absentShrunk: shrunkBy(facts),
  }
}

/** 1 where about as much text is gone between the nearest landmarks as the quote had. */
function shrunkBy({ grown = 0, length }: MarkFacts): number {
  return -grown >= 0.8 * length ? 1 : 0
}

import type { AnchorText, QuoteSelector } from './anchor-text'
import { readLandmarks } from './landmarks'
import { matchMentions, offExpected } from './match-mentions'
import { type Expectation, findShift } from './page-shift'

/** Whose an exact mention is now: the marked one, another one that was there too, or nobody's yet. */
export type Owner = 'own' | 'other' | 'nobody'

/** What the landmarks of a mark say of its page now. */
export interface Home {
  /** Where the marked place should stand; undefined where too few landmarks are left or known. */
  expected: Expectation | undefined
  /** How often the quote stood on the page, as far as known. */
  known: number
  /** Of each mention of now. */
  owners: Owner[]
  /** One mention is nobody's, and only the marked one is without a place: as where its paragraph was moved. */
  isOneLeft: boolean
  /** How far an offset is from where the mark, and where the nearest other mention, should stand (tolerances). */
  off: (offset: number) => number
  otherOff: (offset: number) => number
}

/** Beyond this all places are equally far. */
const farthest = 10

export function findHome(page: AnchorText, selector: QuoteSelector, mentions: readonly number[]): Home {
  const landmarks = readLandmarks(selector.landmarks)
  const shift = landmarks.grams.length > 0 ? findShift(landmarks, page.grams()) : undefined
  if (!shift || selector.position === undefined) return withoutShift(selector, mentions)
  const olds = [...landmarks.others, selector.position].sort((a, b) => a - b)
  const own = olds.indexOf(selector.position)
  const expectations = olds.map((old) => shift.expect(old))
  const matched = matchMentions(expectations, mentions)
  const owners = [...matched].map((old): Owner => (old < 0 ? 'nobody' : old === own ? 'own' : 'other'))
  const free = owners.filter((owner) => owner === 'nobody').length
  const expected = expectations[own]
  const others = expectations.filter((_, index) => index !== own)
  return {
    expected,
    known: olds.length,
    owners,
    isOneLeft: free === 1 && !owners.includes('own') && mentions.length - free === olds.length - 1,
    off: (offset) => (expected ? Math.min(farthest, offExpected(expected, offset)) : 0),
    otherOff: (offset) => Math.min(farthest, ...others.map((other) => offExpected(other, offset))),
  }
}

/** Without landmarks the order of the mentions tells, where they are still as many. */
function withoutShift({ occurrences = 1, ordinal }: QuoteSelector, mentions: readonly number[]): Home {
  const isOrdered = ordinal !== undefined && mentions.length === occurrences
  return {
    expected: undefined,
    known: occurrences,
    owners: mentions.map((_, index) => (isOrdered ? (index === ordinal ? 'own' : 'other') : 'nobody')),
    isOneLeft: false,
    off: () => 0,
    otherOff: () => farthest,
  }
}

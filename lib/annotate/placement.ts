import type { TextSpan } from './text-offsets'

/** Likeness of a stretch of words to those that stand on the page: 0 to 1; 1 for none. */
export interface Likeness {
  /** By length. */
  all: number
  /** By length and rarity: the words that stand seldom on the page tell one like passage from another. */
  rare: number
}

/** How the text of one place agrees with a quote and its context. */
export interface Placement extends TextSpan {
  isExact: boolean
  /** Text was put into the middle of the quote. */
  isJoined: boolean
  quote: Likeness
  before: Likeness
  after: Likeness
  /** Likeness of the very next words on each side. */
  nextBefore: number
  nextAfter: number
  /** How much of the words around the beginning and the end was kept, on the side where it is less. */
  edge: number
  /** Text at the ends that may or may not belong to the quote, as a share of the place. */
  doubt: number
}

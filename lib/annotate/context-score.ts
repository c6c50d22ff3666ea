import { alignWords } from './align'
import { splitWords } from './words'

/** Likeness of the very next words, of those near a quote, and of all context that the selector keeps: 0 to 1. */
export interface ContextScore {
  next: number
  near: number
  far: number
}

const nextWords = 3
const nearWords = 14
/** A selector's context is longer only where it takes that much to tell repeated quotes apart. */
const farWords = 120
const slackWords = 5
/** How many page words beside a place `scoreContext` can use. */
export const neededWords = farWords + slackWords

/**
 * How well the words beside a place agree with the context a quote was made in; 1 where the quote stood
 * at the page's edge and has none. `beside` is the page's words there, in reading order.
 */
export function scoreContext(wanted: string, beside: readonly string[], isBefore: boolean): ContextScore {
  const words = splitWords(wanted)
  const near = compare(words, beside, nearWords, isBefore)
  const next = compare(words, beside, nextWords, isBefore)
  return { next, near, far: words.length > nearWords ? compare(words, beside, farWords, isBefore) : near }
}

function compare(
  words: readonly string[],
  beside: readonly string[],
  count: number,
  isBefore: boolean,
): number {
  const wanted = isBefore ? words.slice(-count) : words.slice(0, count)
  const total = wanted.reduce((sum, word) => sum + word.length, 0)
  if (total === 0) return 1
  const room = isBefore
    ? beside.slice(-(wanted.length + slackWords))
    : beside.slice(0, wanted.length + slackWords)
  if (wanted.every((word, index) => word === room[isBefore ? room.length - wanted.length + index : index]))
    return 1
  const { kept } = alignWords(wanted, room)
  return kept.reduce((sum, part) => sum + part, 0) / total
}

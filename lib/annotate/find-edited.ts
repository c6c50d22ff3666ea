import type { Alignment } from './align'
import type { AnchorText } from './anchor-text'
import { findDiagonals } from './find-diagonals'
import { joinAlignments } from './join-alignments'
import type { Expectation } from './page-shift'
import { alignPattern, placeAligned, type QuotePattern } from './place-quote'
import type { Placement } from './placement'
import { type PageWords, wordAt } from './words'

const maxDiagonals = 4
/** Diagonals as near as this (words) give the same alignment. */
const sameDiagonal = 6
/** So many words may have been put into a quote. */
const longestInsertion = 500
/** A joined place must keep so much more of the quote than a place in one piece. */
const joinGain = 0.15
/** Between the ends of a long quote so much may have gone (share), or come (share, and units). */
const shortestShare = 0.5
const longestShare = 1.6
const longestExcess = 2000

interface Aligned {
  diagonal: number
  alignment: Alignment
  place: Placement
}

/** Places where a quote may stand although its text, or the text around it, was edited; likeliest first. */
export function findEdited(
  page: AnchorText,
  patterns: readonly QuotePattern[],
  length: number,
  home: Expectation | undefined,
): Placement[] {
  const words = page.words()
  const [head, tail] = patterns.map((pattern) => alignAll(words, pattern, home))
  if (!head) return []
  if (tail) return joinEnds(head, tail, length)
  const [pattern] = patterns
  const joined = pattern ? joinPieces(words, pattern, head) : []
  return [...joined, ...head.map(({ place }) => place)]
}

function alignAll(words: PageWords, pattern: QuotePattern, home: Expectation | undefined): Aligned[] {
  const diagonals = findDiagonals(words, pattern.words, maxDiagonals)
  for (const offset of home ? [home.low, home.high] : []) {
    const diagonal = wordAt(words, offset) - pattern.from
    if (diagonals.every((other) => Math.abs(other - diagonal) > sameDiagonal)) diagonals.push(diagonal)
  }
  const aligned = diagonals.flatMap((diagonal) => {
    const alignment = alignPattern(words, pattern, diagonal)
    const place = placeAligned(words, pattern, alignment)
    return place ? [{ diagonal, alignment, place }] : []
  })
  const keptOf = new Map(aligned.map((one) => [one, one.alignment.kept.reduce((sum, part) => sum + part, 0)]))
  return aligned.sort((a, b) => (keptOf.get(b) ?? 0) - (keptOf.get(a) ?? 0))
}

/** Places with a passage put into the quote: its first words stand on one diagonal, its last on another. */
function joinPieces(words: PageWords, pattern: QuotePattern, pieces: readonly Aligned[]): Placement[] {
  const places: Placement[] = []
  for (const one of pieces) {
    for (const other of pieces) {
      const distance = other.diagonal - one.diagonal
      if (distance <= sameDiagonal || distance > longestInsertion) continue
      const alignment = joinAlignments(one.alignment, other.alignment)
      const place = alignment && placeAligned(words, pattern, alignment)
      const inOnePiece = Math.max(one.place.quote.all, other.place.quote.all)
      if (place && place.quote.all > inOnePiece + joinGain) places.push({ ...place, isJoined: true })
    }
  }
  return places
}

/** A long quote from the place of its head to that of its tail. */
function joinEnds(heads: readonly Aligned[], tails: readonly Aligned[], length: number): Placement[] {
  const pairs = heads.flatMap(({ place: head }) =>
    tails.flatMap(({ place: tail }) => {
      const found = tail.end - head.start
      const isPossible = found >= length * shortestShare && found <= length * longestShare + longestExcess
      return isPossible ? [{ ...tail, ...joinedFacts(head, tail) }] : []
    }),
  )
  const stretch = ({ start, end }: Placement): number => Math.abs(Math.log((end - start) / length))
  return pairs.sort((a, b) => stretch(a) - stretch(b))
}

function joinedFacts(head: Placement, tail: Placement): Partial<Placement> {
  const { start, before, nextBefore } = head
  return {
    start,
    before,
    nextBefore,
    quote: {
      all: (head.quote.all + tail.quote.all) / 2,
      rare: (head.quote.rare + tail.quote.rare) / 2,
    },
    edge: Math.min(head.edge, tail.edge),
    doubt: Math.max(head.doubt, tail.doubt),
  }
}

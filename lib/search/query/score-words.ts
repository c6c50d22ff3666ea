import { fieldRange } from '../index/fields'
import { documentPart, PostingReader, weightSteps } from '../index/posting-list'
import type { TermList } from '../index/read-block'
import type { WeighedList } from './word-lists'

/** BM25 (Robertson and Zaragoza 2009), with the count of a word weighed by the field it stands in. */
const saturation = 1.2
const lengthShare = 0.5

export interface ScoreScale {
  lengths: Uint16Array
  averageWords: number
  /** Documents in the whole index. */
  documents: number
}

/** The rarer, the more: never below 0. */
export function inverseFrequency(documents: number, of: number): number {
  return Math.log(1 + (of - documents + 0.5) / (documents + 0.5))
}

/** What one part of a query found in a segment. */
export interface Hits {
  /** Above 0 exactly where it was found. */
  scores: Float32Array
  /** The documents with a score, in any order, each once. */
  documents: Uint32Array
}

/** Score of each document for one typed word: the best of its lists. */
export function scoreLists(lists: readonly WeighedList[], documentsOfWord: number, scale: ScoreScale): Hits {
  const scores = new Float32Array(scale.lengths.length)
  const longest = lists.reduce((sum, { list }) => sum + list.documents, 0)
  const documents = new Uint32Array(Math.min(longest, scores.length))
  const rarity = Math.max(0.05, inverseFrequency(Math.min(documentsOfWord, scale.documents), scale.documents))
  let count = 0
  for (const { list, weight } of lists) {
    count = addList(list.list, weight * rarity * (saturation + 1), scale, scores, documents, count)
  }
  return { scores, documents: documents.subarray(0, count) }
}

/**
 * Raises the scores of a list's documents to what it gives them, and notes which had none; answers how
 * many are noted. As `PostingReader` reads it, but in one loop without calls: on a page that was just
 * opened nothing is compiled yet, and calls would take most of a query's time.
 */
function addList(
  list: Uint8Array,
  factor: number,
  { lengths, averageWords }: ScoreScale,
  scores: Float32Array,
  documents: Uint32Array,
  noted: number,
): number {
  const lengthFactor = (saturation * lengthShare) / averageWords
  const lengthBase = saturation * (1 - lengthShare)
  const part = documentPart(list)
  const end = part.end
  let at = part.at
  let count = noted
  let document = -1
  while (at < end) {
    let gap = list[at++] as number
    if (gap > 127) {
      gap &= 127
      for (let shift = 7; at < end; shift += 7) {
        const byte = list[at++] as number
        gap |= (byte & 127) << shift
        if (byte < 128) break
      }
    }
    document += gap + 1
    const weight = (list[at++] as number) / weightSteps
    const score = (factor * weight) / (weight + lengthBase + lengthFactor * (lengths[document] as number))
    const before = scores[document] as number
    if (score <= before) continue
    if (before === 0) documents[count++] = document
    scores[document] = score
  }
  return count
}

/** The hits that an array of scores tells. */
export function hitsOf(scores: Float32Array): Hits {
  let count = 0
  const documents = new Uint32Array(scores.length)
  for (let i = 0; i < scores.length; i++) if (scores[i] !== 0) documents[count++] = i
  return { scores, documents: documents.subarray(0, count) }
}

/** Adds `rarity` for each document that has the words next to each other in this order. */
export function scorePhrase(lists: readonly (TermList | undefined)[], documents: number): Float32Array {
  const scores = new Float32Array(documents)
  const readers = lists.map((list) => list && new PostingReader(list.list))
  const first = readers[0]
  if (!first) return scores
  const positions = readers.map((): number[] => [])
  while (first.next()) {
    const document = first.document
    let isIn = true
    for (const reader of readers) {
      while (reader && reader.document < document) if (!reader.next()) return scores
      if (reader?.document !== document) isIn = false
    }
    if (!isIn) continue
    for (const [index, reader] of readers.entries()) reader?.positions(positions[index] ?? [])
    const starts = countPhrases(positions)
    if (starts > 0) scores[document] = 1 + Math.log(starts)
  }
  return scores
}

function countPhrases(positions: readonly number[][]): number {
  const [starts = [], ...rest] = positions
  return starts.filter((start) => rest.every((list, index) => list.includes(start + index + 1))).length
}

/** 1 for each document that has the word in field `field`. */
export function matchField(list: TermList | undefined, field: number, documents: number): Float32Array {
  const scores = new Float32Array(documents)
  if (!list) return scores
  const { base, end } = fieldRange(field)
  const reader = new PostingReader(list.list)
  const positions: number[] = []
  while (reader.next()) {
    if (reader.positions(positions).some((position) => position >= base && position < end)) {
      scores[reader.document] = 1
    }
  }
  return scores
}

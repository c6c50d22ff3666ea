import { fieldRange } from '../index/fields'
import { PostingReader } from '../index/posting-list'
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

/** Score of each document for one typed word: the best of its lists. Above 0 exactly where one has it. */
export function scoreLists(
  lists: readonly WeighedList[],
  documentsOfWord: number,
  scale: ScoreScale,
): Float32Array {
  const scores = new Float32Array(scale.lengths.length)
  const rarity = Math.max(0.05, inverseFrequency(Math.min(documentsOfWord, scale.documents), scale.documents))
  const lengthFactor = (saturation * lengthShare) / scale.averageWords
  const lengthBase = saturation * (1 - lengthShare)
  for (const { list, weight } of lists) {
    const reader = new PostingReader(list.list)
    const factor = weight * rarity * (saturation + 1)
    while (reader.next()) {
      const { document, weight: count } = reader
      const score = (factor * count) / (count + lengthBase + lengthFactor * (scale.lengths[document] ?? 0))
      if (score > (scores[document] ?? 0)) scores[document] = score
    }
  }
  return scores
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

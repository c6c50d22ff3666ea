import type { SearchRows } from '@/lib/store/search-stores'
import type { IndexSnapshot } from '../index/index-reader'
import type { SearchFilters } from '../search-api'
import { stemWord } from '../terms/stem-word'
import { applyFilters, type ColumnPart, partTest } from './filter-documents'
import { findTopicNames } from './find-topic-names'
import { markFailures, matchWords } from './match-states'
import type { ParsedQuery, QueryPart } from './query-schema'
import {
  type Hits,
  hitsOf,
  inverseFrequency,
  matchField,
  type ScoreScale,
  scoreLists,
  scorePhrase,
} from './score-words'
import { findWordLists, type WordLists } from './word-lists'

type WordPart = Extract<QueryPart, { kind: 'word' }>
const authorsField = 2

/** What matched, segment by segment. */
export interface QueryMatches {
  /** Bits of `failure`; 0 for what matches. */
  failed: Uint8Array[]
  /** Sums over the words; undefined where the query ranks nothing. */
  scores: Float32Array[] | undefined
  /** Documents of each segment among which all matches are, in any order; undefined where that may be any. */
  found: (Uint32Array | undefined)[]
}

/** The lists of each word part, in the order of the parts. */
export async function findPartLists(
  rows: SearchRows,
  snapshot: IndexSnapshot,
  query: ParsedQuery,
): Promise<Map<WordPart, WordLists>> {
  const words = query.parts.filter((part): part is WordPart => part.kind === 'word')
  const lists = await Promise.all(
    words.map((part) => findWordLists(rows, snapshot, part.word, part.isPrefix)),
  )
  return new Map(words.flatMap((part, index) => (lists[index] ? [[part, lists[index]] as const] : [])))
}

/** Runs query and filters over every segment: all parts must match, no excluded one may. */
export async function matchQuery(
  rows: SearchRows,
  snapshot: IndexSnapshot,
  query: ParsedQuery,
  filters: SearchFilters,
  wordLists: ReadonlyMap<WordPart, WordLists>,
): Promise<QueryMatches> {
  const topicNames = await findTopicNames(rows, snapshot, query)
  const ranks = query.parts.some(
    (part) => !part.isExcluded && (part.kind === 'word' || part.kind === 'phrase'),
  )
  const scores: Float32Array[] = []
  const found: (Uint32Array | undefined)[] = []
  const failed = await Promise.all(
    snapshot.segments.map(async (view, index) => {
      const { lengths } = await view.column(rows, 'lengths')
      const scale: ScoreScale = {
        lengths,
        averageWords: snapshot.averageWords,
        documents: snapshot.documents,
      }
      const wanted: Hits[] = []
      const excluded: Hits[] = []
      for (const part of query.parts) {
        if (isColumnPart(part)) continue
        const hits = await scorePart(rows, snapshot, index, part, wordLists, scale)
        ;(part.isExcluded ? excluded : wanted).push(hits)
      }
      const matches = matchWords(lengths.length, snapshot.dead[index], wanted, excluded)
      scores[index] = matches.scores
      found[index] = matches.found
      for (const part of query.parts) {
        if (!isColumnPart(part)) continue
        const passes = await partTest(rows, view, part, topicNames.get(part) ?? new Set())
        markFailures(matches, passes, part.isExcluded)
      }
      await applyFilters(rows, view, filters, matches)
      return matches.state
    }),
  )
  return { failed, scores: ranks ? scores : undefined, found }
}

function isColumnPart(part: QueryPart): part is ColumnPart & { isExcluded: boolean } {
  return part.kind !== 'word' && part.kind !== 'phrase' && part.kind !== 'author'
}

async function scorePart(
  rows: SearchRows,
  snapshot: IndexSnapshot,
  segment: number,
  part: Exclude<QueryPart, ColumnPart>,
  wordLists: ReadonlyMap<WordPart, WordLists>,
  scale: ScoreScale,
): Promise<Hits> {
  const size = scale.lengths.length
  if (part.kind === 'word') {
    const lists = wordLists.get(part)
    return lists
      ? scoreLists(lists.segments[segment] ?? [], lists.documents, scale)
      : hitsOf(new Float32Array(size))
  }
  const view = snapshot.segments[segment]
  const lists = await Promise.all(part.words.map(async (word) => await view?.term(rows, stemWord(word))))
  if (part.kind === 'author')
    return hitsOf(
      inAllFields(
        lists.map((list) => matchField(list, authorsField, size)),
        size,
      ),
    )
  if (lists.some((list) => list === undefined)) return hitsOf(new Float32Array(size))
  const scores = scorePhrase(lists, size)
  const fewest = Math.min(...lists.map((list) => list?.documents ?? 0))
  const rarity = inverseFrequency(Math.min(fewest, scale.documents), scale.documents) * part.words.length
  return hitsOf(scores.map((score) => score * Math.max(0.05, rarity)))
}

function inAllFields(scores: readonly Float32Array[], size: number): Float32Array {
  return new Float32Array(size).map((_, i) => (scores.every((each) => (each[i] ?? 0) > 0) ? 1 : 0))
}

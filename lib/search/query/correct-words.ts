import type { SearchRows } from '@/lib/store/search-stores'
import type { IndexSnapshot } from '../index/index-reader'
import type { QueryMatches } from './match-query'
import type { QueryPart } from './query-schema'
import { findNearLists, type WordLists } from './word-lists'

type WordPart = Extract<QueryPart, { kind: 'word' }>

/** Fewer matches than this are "little": near spellings are tried. */
const fewMatches = 3

export interface CorrectedWords {
  lists: Map<WordPart, WordLists>
  corrections: { typed: string; used: string }[]
}

/**
 * Where a query finds little: adds near spellings to its words that are rare themselves, or, where
 * nothing is found at all, to every word. Undefined where nothing needs or bears correcting.
 */
export async function correctWords(
  rows: SearchRows,
  snapshot: IndexSnapshot,
  lists: ReadonlyMap<WordPart, WordLists>,
  matches: QueryMatches,
): Promise<CorrectedWords | undefined> {
  const found = countMatches(matches)
  if (found >= fewMatches) return undefined
  const corrected = new Map(lists)
  const corrections: CorrectedWords['corrections'] = []
  for (const [part, own] of lists) {
    if (part.isExcluded || (found > 0 && own.documents >= fewMatches)) continue
    const near = await findNearLists(rows, snapshot, part.word)
    if (!near) continue
    corrected.set(part, {
      stem: own.stem,
      used: near.used,
      segments: own.segments.map((each, index) => [...each, ...(near.segments[index] ?? [])]),
      documents: own.documents + near.documents,
    })
    for (const used of near.used) corrections.push({ typed: part.word, used })
  }
  return corrections.length > 0 ? { lists: corrected, corrections } : undefined
}

/** How many documents match, counted no further than `fewMatches`. */
function countMatches({ failed, found }: QueryMatches): number {
  let count = 0
  for (const [index, states] of failed.entries()) {
    const among = found[index]
    const most = among ? among.length : states.length
    for (let k = 0; k < most && count < fewMatches; k++) if (states[among?.[k] ?? k] === 0) count += 1
  }
  return count
}

import type { SearchRows } from '@/lib/store/search-stores'
import type { IndexSnapshot } from '../index/index-reader'
import type { TermList } from '../index/read-block'
import { stemWord } from '../terms/stem-word'
import { findNearWords } from './near-words'

/** A list that answers for a typed word, and how far it counts. */
export interface WeighedList {
  list: TermList
  weight: number
}

/** Everything that answers for one typed word, segment by segment. */
export interface WordLists {
  /** Folded words that matched, for marks. */
  stem: string
  used: string[]
  segments: WeighedList[][]
  /** Documents in all lists; a document that stands in several counts more than once. */
  documents: number
}

const prefixWeight = 0.6
const nearWeight = 0.5

/** The lists of a word in all its forms; as a beginning also those of every word that begins so. */
export async function findWordLists(
  rows: SearchRows,
  snapshot: IndexSnapshot,
  word: string,
  isPrefix: boolean,
): Promise<WordLists> {
  const stem = stemWord(word)
  const segments = await Promise.all(
    snapshot.segments.map(async (view) => {
      const [exact, begun] = await Promise.all([
        view.term(rows, stem),
        isPrefix ? view.prefix(rows, word) : [],
      ])
      const lists: WeighedList[] = exact ? [{ list: exact, weight: 1 }] : []
      for (const list of begun) if (list.term !== stem) lists.push({ list, weight: prefixWeight })
      return lists
    }),
  )
  return { stem, used: [], segments, documents: countDocuments(segments) }
}

/** The same for the words spelt nearly so; undefined where there is none. */
export async function findNearLists(
  rows: SearchRows,
  snapshot: IndexSnapshot,
  word: string,
): Promise<WordLists | undefined> {
  const near = await findNearWords(rows, snapshot, word)
  if (near.length === 0) return undefined
  const segments = await Promise.all(
    snapshot.segments.map(async (view) => {
      const lists = await Promise.all(near.map((each) => view.term(rows, each)))
      return lists.flatMap((list) => (list ? [{ list, weight: nearWeight }] : []))
    }),
  )
  return { stem: stemWord(near[0] ?? word), used: near, segments, documents: countDocuments(segments) }
}

function countDocuments(segments: readonly (readonly WeighedList[])[]): number {
  let count = 0
  for (const lists of segments) for (const { list } of lists) count += list.documents
  return count
}

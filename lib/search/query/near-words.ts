import type { SearchRows } from '@/lib/store/search-stores'
import type { IndexSnapshot } from '../index/index-reader'
import { editDistance } from './edit-distance'

const mostNearWords = 3

/**
 * Words of the index that differ from `word` by one letter (from eight letters on, two) and begin with
 * the same letter; nearest first, then the most used. Words under four letters have none.
 */
export async function findNearWords(
  rows: SearchRows,
  snapshot: IndexSnapshot,
  word: string,
): Promise<string[]> {
  if (word.length < 4 || /\d/.test(word)) return []
  const most = word.length < 8 ? 1 : 2
  const found = new Map<string, { distance: number; documents: number }>()
  const [firstLetter = ''] = word
  const lists = await Promise.all(snapshot.segments.map((view) => view.prefix(rows, firstLetter)))
  for (const { term, documents } of lists.flat()) {
    const known = found.get(term)
    if (known) known.documents += documents
    else if (term !== word && Math.abs(term.length - word.length) <= most) {
      const distance = editDistance(word, term, most)
      if (distance <= most) found.set(term, { distance, documents })
    }
  }
  return [...found]
    .sort(([, a], [, b]) => a.distance - b.distance || b.documents - a.documents)
    .slice(0, mostNearWords)
    .map(([term]) => term)
}

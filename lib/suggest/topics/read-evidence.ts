import type { IndexSnapshot } from '@/lib/search/index/index-reader'
import { PostingReader } from '@/lib/search/index/posting-list'
import type { SearchRows } from '@/lib/store/search-stores'
import type { LookedUpTerm } from '../related/find-candidates'
import { queryWeight } from '../related/term-weights'
import type { WordEvidence } from './topic-evidence'

export interface LibraryTopics {
  /** Records that carry each topic. */
  counts: Map<string, number>
  words: WordEvidence[]
}

/** Counts, for each looked-up word, the topics of the records that hold it; and all topics. */
export async function readEvidence(
  rows: SearchRows,
  snapshot: IndexSnapshot,
  terms: readonly LookedUpTerm[],
): Promise<LibraryTopics> {
  const counts = new Map<string, number>()
  const found = terms.map(() => ({ documents: 0, topics: new Map<string, number>() }))
  for (const [segment, view] of snapshot.segments.entries()) {
    const { names, starts, ordinals } = await view.column(rows, 'topics')
    const dead = snapshot.dead[segment]
    const tally = new Uint32Array(names.length)
    const visit = (document: number): void => {
      for (let at = starts[document] ?? 0; at < (starts[document + 1] ?? 0); at++) {
        const ordinal = ordinals[at] ?? 0
        tally[ordinal] = (tally[ordinal] ?? 0) + 1
      }
    }
    for (let document = 0; document < view.segment.documents; document++)
      if (!dead?.[document]) visit(document)
    move(tally, names, counts)
    for (const [index, { lists }] of terms.entries()) {
      const list = lists[segment]
      const own = found[index]
      if (!list || !own) continue
      const reader = new PostingReader(list.list)
      while (reader.next()) {
        if (dead?.[reader.document]) continue
        own.documents += 1
        visit(reader.document)
      }
      move(tally, names, own.topics)
    }
  }
  return {
    counts,
    words: terms.map(({ rarity, count }, index) => ({
      weight: queryWeight(rarity, count),
      documents: found[index]?.documents ?? 0,
      topics: found[index]?.topics ?? new Map(),
    })),
  }
}

/** Adds the tally to the counts by name, and empties it. */
function move(tally: Uint32Array, names: readonly string[], into: Map<string, number>): void {
  for (const [ordinal, name] of names.entries()) {
    const count = tally[ordinal] ?? 0
    if (count > 0 && name !== '') into.set(name, (into.get(name) ?? 0) + count)
  }
  tally.fill(0)
}

import { type DocumentRow, documentRowSchema } from '@/lib/search/index/document-row'
import { fieldAt } from '@/lib/search/index/fields'
import type { IndexSnapshot } from '@/lib/search/index/index-reader'
import { PostingReader } from '@/lib/search/index/posting-list'
import { readSketch } from '@/lib/search/index/rarity-sketch'
import type { TermList } from '@/lib/search/index/read-block'
import type { SegmentView } from '@/lib/search/index/segment-view'
import type { SearchRows } from '@/lib/store/search-stores'
import { type ArticleTerms, titleWeight } from '../article-terms'
import { makeRarity } from './make-rarity'
import { dateShare } from './rank-related'
import { countWeight, queryWeight, type Rarity } from './term-weights'

/** Terms that are looked up; the rarest of the article say nearly everything. */
const mostTerms = 40
/** Candidates that are read and compared: by words and date, and by words alone. */
const mostByDate = 40
const mostByWords = 15
/** In a library of this size or more, words that stand in a larger share of it are passed over. */
const smallLibrary = 2000
const commonShare = 0.1
/** And in any library words in more records than this: an answer must not take longer the more is saved. */
const mostHolders = 3000

/** One looked-up word of the article: its lists, segment by segment. */
export interface LookedUpTerm {
  term: string
  count: number
  rarity: number
  lists: readonly (TermList | undefined)[]
}

/** Rarity as the sketches of the segments tell it, without a read for each term. */
export async function readRarity(rows: SearchRows, snapshot: IndexSnapshot): Promise<Rarity> {
  const columns = await Promise.all(snapshot.segments.map((view) => view.column(rows, 'rarity')))
  return makeRarity({
    documents: snapshot.documents,
    averageLength: snapshot.averageWords,
    holding: (term) => columns.reduce((sum, { sketch }) => sum + readSketch(sketch, term), 0),
  })
}

/** Looks up the words by which the article can be told, the rarest first. */
export async function lookUpTerms(
  rows: SearchRows,
  snapshot: IndexSnapshot,
  article: ArticleTerms,
  rarity: Rarity,
): Promise<LookedUpTerm[]> {
  const most = snapshot.documents < smallLibrary ? Number.POSITIVE_INFINITY : snapshot.documents * commonShare
  // By the estimate, so that a word counts in all segments or in none.
  const leastRarity = snapshot.documents * commonShare > mostHolders ? rarityOf(mostHolders, rarity) : 0
  const terms = [...article.counts]
    .map(([term, count]) => ({ term, count, rarity: rarity.of(term) }))
    .filter((each) => each.rarity >= leastRarity)
    .sort((a, b) => queryWeight(b.rarity, b.count) - queryWeight(a.rarity, a.count))
    .slice(0, mostTerms)
  // Small segments are read whole; the others need not wait for that.
  const prepared = snapshot.segments.map((view) => view.prepare(rows))
  const found = await Promise.all(
    terms.map(async (each) => ({
      ...each,
      lists: await Promise.all(
        snapshot.segments.map(async (view, at) => {
          await prepared[at]
          return await view.term(rows, each.term, most)
        }),
      ),
    })),
  )
  await Promise.all(prepared)
  return found
}

const rarityOf = (holders: number, { documents }: Rarity): number =>
  Math.log(1 + (documents - holders + 0.5) / (holders + 0.5))

/** The saved records most like the article, best first by words and date; dead ones left out. */
export async function findCandidates(
  rows: SearchRows,
  snapshot: IndexSnapshot,
  terms: readonly LookedUpTerm[],
  published: number,
  averageLength: number,
): Promise<DocumentRow[]> {
  const byDate: Scored[] = []
  const byWords: Scored[] = []
  for (const [index, view] of snapshot.segments.entries()) {
    const { lengths } = await view.column(rows, 'lengths')
    const { published: dates } = await view.column(rows, 'published')
    const scores = scoreSegment(terms, index, lengths, averageLength)
    const dead = snapshot.dead[index]
    for (let document = 0; document < scores.length; document++) {
      const score = scores[document] ?? 0
      if (score <= 0 || dead?.[document]) continue
      const days = Math.abs((dates[document] ?? Number.NaN) - published) / 86_400
      push(byWords, { view, document, score }, mostByWords)
      push(byDate, { view, document, score: score * dateShare(days) }, mostByDate)
    }
  }
  const numbers = await Promise.all(
    [...byDate, ...byWords].map(({ view, document }) => view.numberOf(rows, document)),
  )
  const found = await Promise.all([...new Set(numbers)].map((number) => rows.document(number)))
  return found.map((row) => documentRowSchema.parse(row))
}

function scoreSegment(
  terms: readonly LookedUpTerm[],
  segment: number,
  lengths: Uint16Array,
  averageLength: number,
): Float32Array {
  const scores = new Float32Array(lengths.length)
  for (const { lists, rarity, count } of terms) {
    const list = lists[segment]
    if (!list) continue
    const weight = queryWeight(rarity, count)
    const reader = new PostingReader(list.list)
    while (reader.next()) {
      const held = countInText(reader)
      if (held === 0) continue
      const at = reader.document
      scores[at] = (scores[at] ?? 0) + weight * countWeight(held, lengths[at] ?? 0, averageLength)
    }
  }
  return scores
}

/** Title and excerpt only, as `ArticleTerms` counts them. */
function countInText(reader: PostingReader): number {
  let count = 0
  for (let position = reader.nextPosition(); position >= 0; position = reader.nextPosition()) {
    const field = fieldAt(position)
    if (field === 0) count += titleWeight
    else if (field === 4) count += 1
  }
  return count
}

interface Scored {
  view: SegmentView
  document: number
  score: number
}

/** Keeps the `most` best, best first. */
function push(best: Scored[], next: Scored, most: number): void {
  if (best.length >= most && (best.at(-1)?.score ?? 0) >= next.score) return
  let at = best.length
  while (at > 0 && (best[at - 1]?.score ?? 0) < next.score) at -= 1
  best.splice(at, 0, next)
  if (best.length > most) best.pop()
}

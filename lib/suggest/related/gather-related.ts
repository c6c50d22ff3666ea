import { type DocumentRow, documentRowSchema } from '@/lib/search/index/document-row'
import type { SearchRows } from '@/lib/store/search-stores'
import { type ArticleTerms, termsOfRow, termsOfText } from '../article-terms'
import type { SuggestInput, WebPage } from '../suggest-api'
import type { LeftOut } from './left-out'
import type { RelatedCandidate } from './rank-related'

/** What may be offered, with what ranking needs of it. */
export interface Gathered extends RelatedCandidate {
  row?: DocumentRow
  page?: WebPage & { source: 'tab' | 'link' }
  isLinker: boolean
  isLinked: boolean
}

/** Least log-odds of a record that names the article in its coverage: the user has said so already. */
export const linkerFloor = 3
/** More log-odds for one that the article's text links to. */
const linkedBonus = 1.5
/** Tabs and links that are compared. */
const mostPages = 40
/** Words that a tab's title or a link's text must share with the article to be compared at all. */
const fewestShared = 2

export interface Links {
  linkers: ReadonlySet<string>
  linked: ReadonlySet<string>
}

/**
 * Saved records near the article or linked with it, then tabs and links that are not saved. `isSaved`: the
 * article is.
 */
export async function gatherRelated(
  rows: SearchRows,
  near: readonly DocumentRow[],
  article: ArticleTerms,
  input: SuggestInput,
  { linkers, linked }: Links,
  leftOut: LeftOut,
  isSaved: boolean,
): Promise<Gathered[]> {
  const known = new Set(near.map(({ record }) => record))
  const more = await readRows(
    rows,
    [...linkers, ...linked].filter((id) => !known.has(id)),
  )
  const published = Date.parse(input.publishedDateTime ?? '') / 1000
  const saved = [...near, ...more]
    .filter(({ record }) => record !== input.id)
    .map((row): Gathered => {
      const days = ((row.published ?? Number.NaN) - published) / 86_400
      const isLinker = linkers.has(row.record)
      const isLinked = linked.has(row.record)
      return {
        row,
        terms: termsOfRow(row),
        daysApart: Number.isNaN(days) ? undefined : Math.abs(days),
        isAfter: isSaved && !Number.isNaN(days) ? days > 0 : undefined,
        bonus: isLinked ? linkedBonus : 0,
        floor: isLinker ? linkerFloor : undefined,
        isLinker,
        isLinked,
      }
    })
  return [...saved, ...gatherPages(article, input, leftOut)]
}

function gatherPages(article: ArticleTerms, input: SuggestInput, leftOut: LeftOut): Gathered[] {
  const pages = [
    ...(input.tabs ?? []).map((page) => ({ ...page, source: 'tab' as const })),
    ...(input.links ?? []).map((page) => ({ ...page, source: 'link' as const })),
  ]
  const seen = new Set<string>()
  const gathered: Gathered[] = []
  for (const page of pages) {
    if (gathered.length >= mostPages || seen.has(page.url)) continue
    seen.add(page.url)
    const terms = termsOfText(page.title, '')
    const shared = [...terms.title].filter((term) => article.counts.has(term)).length
    if (shared < fewestShared || leftOut.hasPage(page.url)) continue
    gathered.push({ page, terms, daysApart: undefined, isLinker: false, isLinked: page.source === 'link' })
  }
  return gathered
}

async function readRows(rows: SearchRows, ids: readonly string[]): Promise<DocumentRow[]> {
  const found = await Promise.all(ids.map((id) => rows.documentOf(id)))
  return found.flatMap((row) => (row === undefined ? [] : documentRowSchema.parse(row)))
}

/** What a result list can be ordered by; `rank` is best match first, and newest saved without words. */
export type SearchSort = 'rank' | 'saved' | 'published' | 'quality' | 'heat' | 'title'

/** Filters beside the typed words. Within one list any value may match; all lists must. */
export interface SearchFilters {
  /** Topic names as they stand in records; compared without regard to case and accents. */
  topics?: readonly string[]
  /** Provider domains, as in `provider.domain`. */
  providers?: readonly string[]
  types?: readonly ('article' | 'video')[]
  /** Months of publication, `2023-08`. */
  months?: readonly string[]
  isPublished?: boolean
  /** Has coverage linked (`related` is not empty). */
  isLinked?: boolean
  hasHighlights?: boolean
}

export interface SearchOptions {
  filters?: SearchFilters
  /** Default `rank`. */
  sort?: SearchSort
  /** Default: true for all but `title`. */
  descending?: boolean
  offset?: number
  /** Default 20. `Infinity` for all ids, as for "select all matches". */
  limit?: number
}

/** Terms by which a renderer marks what matched; feed them to `findMarks`. */
export interface MatchTerms {
  /** Folded word stems and words that match whole words. */
  words: readonly string[]
  /** Folded beginnings of words. */
  prefixes: readonly string[]
}

export interface SearchResult {
  /** Record ids of this page of results, in order. */
  ids: string[]
  /** How many records match in all. */
  total: number
  marks: MatchTerms
  /** Set where the words as typed found nothing or little and near spellings were used: typed to used. */
  corrections: readonly { typed: string; used: string }[]
}

export interface FacetCount {
  value: string
  count: number
}

/** Counts over what the query and filters match, most first; months newest first. */
export interface Facets {
  total: number
  topics: FacetCount[]
  /** `value` is the domain, `name` the provider's name. */
  providers: (FacetCount & { name: string })[]
  types: FacetCount[]
  /** `2023-08` */
  months: FacetCount[]
  published: { yes: number; no: number }
  linked: { yes: number; no: number }
}

/**
 * Answers queries from the index that rests in the store; builds nothing. Query language: words (the
 * last one as a beginning), `"phrases"`, `topic:`, `site:`, `author:`, `before:`, `after:`,
 * `is:published`, `is:linked`, `is:video`, `has:highlights`, and `-` before any of these.
 * A query that cannot be read in part is read as words: no text is an error. Rejects with `AppError`.
 */
export interface Search {
  search(queryText: string, options?: SearchOptions): Promise<SearchResult>
  /** A facet's own filter does not narrow its own counts, so that a second value can be picked. */
  facets(queryText: string, filters?: SearchFilters): Promise<Facets>
}

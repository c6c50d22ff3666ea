import type { SearchRows } from '@/lib/store/search-stores'
import { documentFlags } from '../index/document-row'
import type { SegmentView } from '../index/segment-view'
import type { SearchFilters } from '../search-api'
import { foldText } from '../terms/fold-text'
import type { WordMatches } from './match-states'
import { monthOf } from './month-of'
import type { QueryPart } from './query-schema'

/** Why a document is left out; one bit each, so that a facet can overlook its own filter. */
export const failure = {
  topics: 1,
  providers: 2,
  types: 4,
  months: 8,
  published: 16,
  linked: 32,
  highlights: 64,
  query: 128,
} as const

/** Parts of a query that the columns answer. */
export type ColumnPart = Exclude<QueryPart, { kind: 'word' | 'phrase' | 'author' }>

type Test = (document: number) => boolean

/** Sets the bit of each filter that a document does not meet, of those that the words leave. */
export async function applyFilters(
  rows: SearchRows,
  view: SegmentView,
  filters: SearchFilters,
  { state, found }: Pick<WordMatches, 'state' | 'found'>,
): Promise<void> {
  const mark = (bit: number, passes: Test): void => {
    const count = found ? found.length : state.length
    for (let k = 0; k < count; k++) {
      const document = found?.[k] ?? k
      if (!passes(document)) state[document] = (state[document] ?? 0) | bit
    }
  }
  if (filters.topics?.length) {
    const wanted = new Set(filters.topics.map(foldText))
    mark(failure.topics, await topicTest(rows, view, (name) => wanted.has(foldText(name))))
  }
  if (filters.providers?.length) {
    const wanted = new Set(filters.providers)
    mark(failure.providers, await providerTest(rows, view, (domain) => wanted.has(domain)))
  }
  if (filters.months?.length) {
    const wanted = new Set(filters.months)
    const { published } = await view.column(rows, 'published')
    mark(failure.months, (i) => wanted.has(monthOf(published[i] ?? Number.NaN)))
  }
  const { types, isPublished, isLinked, hasHighlights } = filters
  if (types?.length) {
    const test = await flagTest(rows, view, documentFlags.video)
    mark(failure.types, (i) => types.includes(test(i) ? 'video' : 'article'))
  }
  const flags = [
    [isPublished, failure.published, documentFlags.published],
    [isLinked, failure.linked, documentFlags.linked],
    [hasHighlights, failure.highlights, documentFlags.highlights],
  ] as const
  for (const [wanted, bit, flag] of flags) {
    if (wanted === undefined) continue
    const test = await flagTest(rows, view, flag)
    mark(bit, (i) => test(i) === wanted)
  }
}

/** The test of one part; `topicNames` are the names that a `topic:` stands for. */
export async function partTest(
  rows: SearchRows,
  view: SegmentView,
  part: ColumnPart,
  topicNames: ReadonlySet<string>,
): Promise<Test> {
  if (part.kind === 'topic') return await topicTest(rows, view, (name) => topicNames.has(name))
  if (part.kind === 'site') {
    return await providerTest(
      rows,
      view,
      (domain) => domain === part.domain || domain.endsWith(`.${part.domain}`),
    )
  }
  if (part.kind === 'flag') {
    if (part.flag === 'article') return negate(await flagTest(rows, view, documentFlags.video))
    if (part.flag === 'unpublished') return negate(await flagTest(rows, view, documentFlags.published))
    if (part.flag === 'unlinked') return negate(await flagTest(rows, view, documentFlags.linked))
    return await flagTest(rows, view, documentFlags[part.flag])
  }
  const { published } = await view.column(rows, 'published')
  const { seconds, kind } = part
  return (i) => {
    const at = published[i] ?? Number.NaN
    return kind === 'before' ? at < seconds : at >= seconds
  }
}

function negate(test: Test): Test {
  return (i) => !test(i)
}

async function flagTest(rows: SearchRows, view: SegmentView, flag: number): Promise<Test> {
  const { flags } = await view.column(rows, 'flags')
  return (i) => ((flags[i] ?? 0) & flag) !== 0
}

async function providerTest(
  rows: SearchRows,
  view: SegmentView,
  isWanted: (domain: string) => boolean,
): Promise<Test> {
  const { domains, ordinals } = await view.column(rows, 'providers')
  const wanted = domains.map(isWanted)
  return (i) => wanted[ordinals[i] ?? -1] ?? false
}

async function topicTest(
  rows: SearchRows,
  view: SegmentView,
  isWanted: (name: string) => boolean,
): Promise<Test> {
  const { names, starts, ordinals } = await view.column(rows, 'topics')
  const wanted = names.map(isWanted)
  return (i) => {
    for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at++) if (wanted[ordinals[at] ?? -1]) return true
    return false
  }
}

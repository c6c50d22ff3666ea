import { z } from '@/lib/record/zod'
import type { SearchFilters, SearchSort } from '@/lib/search/search-api'

export const views = ['records', 'trash', 'topics', 'charts', 'duplicates', 'health', 'import'] as const
export type View = (typeof views)[number]

/** What the library page shows; it stands in the address, so that back, reload and bookmarks work. */
export interface Route {
  view: View
  query: string
  filters: SearchFilters
  /** Undefined: best match first with words, newest saved without. */
  sort: SearchSort | undefined
  isAscending: boolean
  /** Id of the open record. */
  record: string | undefined
  /** The story (a record id) or topic that a chart shows. */
  subject: string | undefined
}

export const homeRoute: Route = {
  view: 'records',
  query: '',
  filters: {},
  sort: undefined,
  isAscending: false,
  record: undefined,
  subject: undefined,
}

const viewSchema = z.enum(views).catch('records')
const sortSchema = z
  .enum(['rank', 'saved', 'published', 'quality', 'heat', 'title'])
  .optional()
  .catch(undefined)
const typesSchema = z.array(z.enum(['article', 'video'])).catch([])
const monthsSchema = z.array(z.string().regex(/^\d{4}-\d{2}$/)).catch([])

/** Reads `location.hash`. An address is untrusted: what does not fit is left out, never an error. */
export function readRoute(hash: string): Route {
  const [path, search] = splitHash(hash)
  const params = new URLSearchParams(search)
  return {
    view: viewSchema.parse(path || 'records'),
    query: params.get('q') ?? '',
    filters: readFilters(params),
    sort: sortSchema.parse(params.get('sort') ?? undefined),
    isAscending: params.get('dir') === 'asc',
    record: params.get('record') || undefined,
    subject: params.get('subject') || undefined,
  }
}

/** `#/view?search`, or the short form `#record=...`. A question mark in a value stays where it is. */
function splitHash(hash: string): [string, string] {
  const text = hash.replace(/^#/, '')
  if (!text.startsWith('/')) return ['', text]
  const mark = text.indexOf('?')
  return mark < 0 ? [text.slice(1), ''] : [text.slice(1, mark), text.slice(mark + 1)]
}

/** The hash of a route; `readRoute` gives back the same. */
export function writeRoute(route: Route): string {
  const params = new URLSearchParams()
  if (route.query) params.set('q', route.query)
  writeFilters(params, route.filters)
  if (route.sort) params.set('sort', route.sort)
  if (route.isAscending) params.set('dir', 'asc')
  if (route.subject) params.set('subject', route.subject)
  if (route.record) params.set('record', route.record)
  const search = params.toString()
  return `#/${route.view === 'records' ? '' : route.view}${search ? `?${search}` : ''}`
}

/** The page's address inside the extension, for the popup, the menus and the first-run page. */
export function libraryPath(route: Partial<Route> = {}): string {
  return `/library.html${writeRoute({ ...homeRoute, ...route })}`
}

function readFilters(params: URLSearchParams): SearchFilters {
  const filters: SearchFilters = {}
  const topics = params.getAll('topic').filter(Boolean)
  const providers = params.getAll('site').filter(Boolean)
  const types = typesSchema.parse(params.getAll('type'))
  const months = monthsSchema.parse(params.getAll('month'))
  if (topics.length > 0) filters.topics = topics
  if (providers.length > 0) filters.providers = providers
  if (types.length > 0) filters.types = types
  if (months.length > 0) filters.months = months
  const flags = [
    ['isPublished', 'published'],
    ['isLinked', 'linked'],
    ['hasHighlights', 'highlights'],
  ] as const
  for (const [key, name] of flags) {
    const value = params.get(name)
    if (value === 'yes' || value === 'no') filters[key] = value === 'yes'
  }
  return filters
}

function writeFilters(params: URLSearchParams, filters: SearchFilters): void {
  for (const topic of filters.topics ?? []) params.append('topic', topic)
  for (const provider of filters.providers ?? []) params.append('site', provider)
  for (const type of filters.types ?? []) params.append('type', type)
  for (const month of filters.months ?? []) params.append('month', month)
  const flags = [
    ['published', filters.isPublished],
    ['linked', filters.isLinked],
    ['highlights', filters.hasHighlights],
  ] as const
  for (const [name, value] of flags) if (value !== undefined) params.set(name, value ? 'yes' : 'no')
}

import type { SearchFilters } from '@/lib/search/search-api'

export type ListFilter = 'topics' | 'providers' | 'types' | 'months'
export type FlagFilter = 'isPublished' | 'isLinked' | 'hasHighlights'

/** One filter as a token beside the search field. */
export type FilterToken = { kind: ListFilter; value: string } | { kind: FlagFilter; value: boolean }

/** Every filter as a token, in a steady order. */
export function filterTokens(filters: SearchFilters): FilterToken[] {
  const tokens: FilterToken[] = []
  for (const kind of ['topics', 'providers', 'types', 'months'] as const) {
    for (const value of filters[kind] ?? []) tokens.push({ kind, value })
  }
  for (const kind of ['isPublished', 'isLinked', 'hasHighlights'] as const) {
    const value = filters[kind]
    if (value !== undefined) tokens.push({ kind, value })
  }
  return tokens
}

export function hasFilters(filters: SearchFilters): boolean {
  return filterTokens(filters).length > 0
}

/** Whether the token's value is among the filters. */
export function isFiltered(filters: SearchFilters, token: FilterToken): boolean {
  return filterTokens(filters).some((each) => each.kind === token.kind && each.value === token.value)
}

/** The filters with the token taken out if it is in, and put in if it is not. */
export function toggleFilter(filters: SearchFilters, token: FilterToken): SearchFilters {
  const isOn = isFiltered(filters, token)
  const next: SearchFilters = { ...filters }
  switch (token.kind) {
    case 'types':
      next.types = toggleValue(filters.types ?? [], token.value === 'video' ? 'video' : 'article', isOn)
      break
    case 'topics':
    case 'providers':
    case 'months':
      next[token.kind] = toggleValue(filters[token.kind] ?? [], token.value, isOn)
      break
    default:
      if (isOn) delete next[token.kind]
      else next[token.kind] = token.value
      return next
  }
  if (next[token.kind]?.length === 0) delete next[token.kind]
  return next
}

function toggleValue<Value>(values: readonly Value[], value: Value, isOn: boolean): Value[] {
  return isOn ? values.filter((each) => each !== value) : [...values, value]
}

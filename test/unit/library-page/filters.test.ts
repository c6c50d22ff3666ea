import { describe, expect, it } from 'vitest'
import { filterTokens, hasFilters, isFiltered, toggleFilter } from '@/components/library/state/filters'

describe('filters', () => {
  it('puts a value in and takes it out again, leaving no empty list', () => {
    const on = toggleFilter({}, { kind: 'topics', value: 'AI' })
    expect(on).toEqual({ topics: ['AI'] })
    expect(toggleFilter(on, { kind: 'topics', value: 'AI' })).toEqual({})
  })
  it('keeps other values and other kinds', () => {
    const both = toggleFilter({ topics: ['AI'], isPublished: true }, { kind: 'topics', value: 'Law' })
    expect(both).toEqual({ topics: ['AI', 'Law'], isPublished: true })
  })
  it('turns a flag round where the other value was set', () => {
    expect(toggleFilter({ isLinked: true }, { kind: 'isLinked', value: false })).toEqual({ isLinked: false })
    expect(toggleFilter({ isLinked: false }, { kind: 'isLinked', value: false })).toEqual({})
  })
  it('tells what is on', () => {
    const filters = { months: ['2023-08'], hasHighlights: false }
    expect(hasFilters({})).toBe(false)
    expect(hasFilters(filters)).toBe(true)
    expect(isFiltered(filters, { kind: 'hasHighlights', value: false })).toBe(true)
    expect(filterTokens(filters)).toHaveLength(2)
  })
})

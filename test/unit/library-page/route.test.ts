import { describe, expect, it } from 'vitest'
import { homeRoute, libraryPath, type Route, readRoute, writeRoute } from '@/components/library/state/route'

describe('route in the address', () => {
  const full: Route = {
    view: 'records',
    query: 'what now? "a & b" #1',
    filters: {
      topics: ['AI & law', 'C++'],
      providers: ['bbc.co.uk'],
      types: ['video'],
      months: ['2023-08'],
      isPublished: true,
      isLinked: false,
      hasHighlights: true,
    },
    sort: 'published',
    isAscending: true,
    record: 'id/with?odd=chars',
    subject: 'topic:AI',
  }
  it('gives back what was written', () => {
    expect(readRoute(writeRoute(full))).toEqual(full)
    expect(readRoute(writeRoute(homeRoute))).toEqual(homeRoute)
    expect(writeRoute(homeRoute)).toBe('#/')
  })
  it('takes the short form that the popup opens', () => {
    expect(readRoute('#record=abc').record).toBe('abc')
    expect(readRoute('#record=abc').view).toBe('records')
  })
  it('leaves out what does not fit and never throws', () => {
    const route = readRoute('#/nowhere?sort=evil&type=podcast&month=2023-8&published=maybe&dir=up&q=%zz')
    expect(route).toEqual({ ...homeRoute, query: '%zz' })
    expect(readRoute('')).toEqual(homeRoute)
    expect(readRoute('#')).toEqual(homeRoute)
  })
  it('names a record for the popup', () => {
    expect(libraryPath({ record: 'a b' })).toBe('/library.html#/?record=a+b')
  })
})

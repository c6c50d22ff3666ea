import { describe, expect, it } from 'vitest'
import {
  checkAddress,
  checkDate,
  checkHeat,
  checkQuality,
  dateAsTyped,
  parseDate,
} from '@/components/library/record/field-checks'
import { withNumber, withProvider, withText } from '@/components/library/record/with-text'
import type { ClipRecord } from '@/lib/record/record-schema'

describe('dates as typed', () => {
  it('keeps a day a day, without inventing a time', () => {
    expect(parseDate('2023-08-08')).toBe('2023-08-08')
    expect(dateAsTyped('2023-08-08')).toBe('2023-08-08')
  })
  it('reads a time with its zone, and on the own clock without one', () => {
    expect(parseDate('2023-08-08T12:10:00Z')).toBe('2023-08-08T12:10:00Z')
    expect(parseDate('2023-08-08 14:10 +02:00')).toBe('2023-08-08T12:10:00Z')
    expect(parseDate(dateAsTyped('2023-08-08T12:10:05Z'))).toBe('2023-08-08T12:10:05Z')
  })
  it('refuses what is no date', () => {
    for (const text of ['2023-13-01', '2023-02-30', 'yesterday', '2023-02-30 10:00', '2023-08-08 25:00']) {
      expect(parseDate(text), text).toBeUndefined()
      expect(checkDate(text), text).toBeDefined()
    }
    expect(checkDate('')).toBeUndefined()
  })
})

describe('checks', () => {
  it('lets only http and https addresses in', () => {
    expect(checkAddress('javascript:alert(1)')).toBeDefined()
    expect(checkAddress('example.com')).toBeDefined()
    expect(checkAddress('https://example.com/a')).toBeUndefined()
    expect(checkAddress('')).toBeUndefined()
  })
  it('bounds the scores', () => {
    expect(checkQuality('-1')).toBeDefined()
    expect(checkHeat('-1')).toBeUndefined()
    expect(checkHeat('-2')).toBeDefined()
  })
})

describe('values in place', () => {
  const base: ClipRecord = {
    id: 'a',
    title: 'T',
    excerpt: 'E',
    topics: [],
    images: [],
    related: [],
    quality: 3,
  }
  it('takes an emptied field away and leaves an unchanged record alone', () => {
    expect(withText(base, 'excerpt', '')).not.toHaveProperty('excerpt')
    expect(withText(base, 'excerpt', 'E')).toBe(base)
    expect(withNumber(base, 'quality', undefined)).not.toHaveProperty('quality')
    expect(withNumber(base, 'quality', 3)).toBe(base)
  })
  it('keeps the other part of the provider', () => {
    const named = withProvider({ ...base, provider: { name: 'A', domain: 'a.example' } }, 'name', 'B')
    expect(named.provider).toEqual({ name: 'B', domain: 'a.example' })
    expect(withProvider({ ...base, provider: { name: 'A', domain: '' } }, 'name', '')).not.toHaveProperty(
      'provider',
    )
  })
})

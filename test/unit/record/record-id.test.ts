import { describe, expect, it } from 'vitest'
import { makeDistinctRecordId, makeRandomId, makeRecordId } from '@/lib/record/record-id'
import { relatedId } from '@/lib/record/related-id'

const page = 'https://www.example.com/world/storm-hits-the-coast'

const countUp = (bytes: Uint8Array): void => {
  bytes.forEach((_, index) => {
    bytes[index] = index
  })
}

describe('record ids', () => {
  it('are the same in every browser for one article', () => {
    const id = makeRecordId(page, `${page}?utm_source=x`)
    expect(id).toMatch(/^[0-9a-z]{20}$/)
    expect(makeRecordId(undefined, `${page}#top`)).toBe(id)
    expect(makeRecordId(page, 'https://amp.example.com/world/storm-hits-the-coast')).toBe(id)
    // A golden value: ids in libraries were made so.
    expect(makeRecordId(undefined, 'https://x.com/a')).toBe('yqdny8hc6rrcj0p8n82e')
  })

  it('do not follow a canonical address that is not believed', () => {
    expect(makeRecordId('https://www.example.com/', page)).toBe(makeRecordId(undefined, page))
    expect(makeRecordId('https://www.example.com/', page)).not.toBe(
      makeRecordId('https://www.example.com/', 'https://www.example.com/world/other-story-of-today'),
    )
  })

  it('are random without an address', () => {
    expect(makeRecordId(undefined, undefined)).not.toBe(makeRecordId(undefined, undefined))
    expect(makeRecordId('', 'about:blank', countUp)).toBe(makeRandomId(countUp))
  })

  it('tell articles under one address apart by what distinguishes them', () => {
    const one = makeDistinctRecordId(page, page, 'a.md\nOne')
    expect(one).toBe(makeDistinctRecordId(page, page, 'a.md\nOne'))
    expect(one).not.toBe(makeDistinctRecordId(page, page, 'b.md\nTwo'))
    expect(one).not.toBe(makeRecordId(page, page))
  })
})

describe('related ids', () => {
  it('are the normalised address, numbered where it repeats, random without one', () => {
    expect(relatedId('https://www.example.com/a/?utm_source=x', [])).toBe('example.com/a')
    expect(relatedId('https://example.com/a', ['example.com/a'])).toBe('example.com/a#2')
    expect(relatedId('https://example.com/a', ['example.com/a', 'example.com/a#2'])).toBe('example.com/a#3')
    expect(relatedId('', [], countUp)).toBe(makeRandomId(countUp))
  })
})

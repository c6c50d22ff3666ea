import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addressKeys, isSameAddress } from '@/lib/record/address-keys'
import { isHttpAddress } from '@/lib/record/http-address'
import { normalizeAddress } from '@/lib/record/normalize-address'
import { z } from '@/lib/record/zod'

const vectorsSchema = z.array(z.tuple([z.string(), z.string().nullable()]))
const vectors = vectorsSchema.parse(
  JSON.parse(readFileSync(new URL('golden-addresses-1.json', import.meta.url), 'utf8')),
)

describe('normaliser version 1', () => {
  // Keys in users' libraries were made with these results: a change here needs a version of its own.
  it.each(vectors)('%s', (address, expected) => {
    expect(normalizeAddress(address) ?? null).toBe(expected)
  })

  it('leaves its own results as they are', () => {
    for (const [, expected] of vectors) {
      if (expected !== null) expect(normalizeAddress(`https://${expected}`)).toBe(expected)
    }
  })
})

describe('address keys', () => {
  it('are equal for one article and differ for two', () => {
    expect(isSameAddress('http://www.example.com/a/?utm_source=x', 'https://m.example.com/a#b')).toBe(true)
    expect(isSameAddress('https://example.com/a?id=1', 'https://example.com/a?id=2')).toBe(false)
  })

  it('leave out what is no address, and name the version', () => {
    expect(addressKeys(['', undefined, 'javascript:1'])).toEqual([])
    expect(addressKeys(['https://example.com/a', 'https://example.com/a/'])).toEqual([
      expect.stringMatching(/^1[0-9a-z]{17}$/),
    ])
  })
})

describe('isHttpAddress', () => {
  it.each(['https://example.com', ' http://example.com/a '])('takes %s', (address) => {
    expect(isHttpAddress(address)).toBe(true)
  })
  it.each(['javascript:alert(1)', 'java\nscript:alert(1)', 'data:,x', '//example.com', 'http://', 'x'])(
    'refuses %s',
    (address) => {
      expect(isHttpAddress(address)).toBe(false)
    },
  )
})

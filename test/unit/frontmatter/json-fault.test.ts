import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findJsonFault } from '@/lib/frontmatter/json-fault'

test.each([
  ['{"title": }', 10],
  ['{"a": 1,}', 8],
  ['[1, 2', 5],
  ['{"a" 1}', 5],
  ['"a\nb"', 0],
  ['[01]', 2],
  ['', 0],
  ['{} x', 3],
])('%s', (text, at) => expect(findJsonFault(text)).toBe(at))

test('agrees with JSON.parse on whether there is a fault', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 2 }), (text, place, piece) => {
      const at = place % (text.length + 1)
      const spoilt = text.slice(0, at) + piece + text.slice(at + 1)
      let isValid = true
      try {
        JSON.parse(spoilt)
      } catch {
        isValid = false
      }
      expect(findJsonFault(spoilt) === undefined).toBe(isValid)
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fragmentAddress } from '@/lib/record/text-fragment'

const quote = (exact: string) => ({ exact, prefix: 'it was said, and', suffix: 'and so on - for long' })

test('a short quote stands whole, hyphens and commas encoded', () => {
  expect(fragmentAddress('https://a.example/x?y=1#top', quote('well-known, here'))).toBe(
    'https://a.example/x?y=1#:~:text=well%2Dknown%2C%20here',
  )
})

test('a long one is named by its ends', () => {
  const long = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ')
  expect(fragmentAddress('https://a.example/', quote(long))).toBe(
    'https://a.example/#:~:text=word0%20word1%20word2%20word3%20word4,word55%20word56%20word57%20word58%20word59',
  )
})

test('one that stands often has its context', () => {
  expect(fragmentAddress('https://a.example/', { ...quote('the mayor'), occurrences: 3, ordinal: 1 })).toBe(
    'https://a.example/#:~:text=it%20was%20said%2C%20and-,the%20mayor,-and%20so%20on%20%2D',
  )
})

test('no other scheme, no empty quote', () => {
  expect(fragmentAddress('javascript:alert(1)', quote('x'))).toBeUndefined()
  expect(fragmentAddress('https://a.example/', quote(' \n '))).toBeUndefined()
})

test('nothing in it ends a Markdown link or opens a tag of a site builder', () => {
  fc.assert(
    fc.property(
      fc.webUrl({ withQueryParameters: true }),
      fc.string({ unit: 'binary', minLength: 1 }),
      (url, exact) => {
        expect(fragmentAddress(url, quote(exact)) ?? '').not.toMatch(/[\s()<>[\]{}"'`|\\]/)
      },
    ),
  )
})

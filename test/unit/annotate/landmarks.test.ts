// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLandmarks, writeLandmarks } from '@/lib/annotate/landmarks'
import { findMark, markText, pageOf } from './page-of'

const offset = fc.nat({ max: 64 ** 4 - 1 })

describe('landmarks', () => {
  it('come back as they were written', () => {
    const gram = fc.record({ print: fc.nat({ max: 2 ** 30 - 1 }), at: offset })
    fc.assert(
      fc.property(fc.array(gram), fc.array(offset), (grams, others) => {
        expect(readLandmarks(writeLandmarks({ grams, others }))).toEqual({ grams, others })
      }),
    )
  })

  it('that something else wrote are none', () => {
    for (const text of [undefined, '', 'abc', 'a b.c', '<b>.</b>', 'é.é'])
      expect(readLandmarks(text)).toEqual({ grams: [], others: [] })
  })
})

describe('a passage that the page has twice', () => {
  const paragraphs = (about: string): string =>
    Array.from(
      { length: 12 },
      (_, at) => `<p>Report ${at * 31} on ${about}, written ${at * 17} days late.</p>`,
    ).join('')
  const copy =
    '<p>The ferry sails at nine.</p><p>Tickets are sold on board by the second mate.</p><p>Dogs sail free.</p>'
  const page = (first: string, second: string): string =>
    `${paragraphs('harbours')}${first}${paragraphs('mountains')}${second}${paragraphs('deserts')}`
  const second = markText(pageOf(page(copy, copy)), 'sold on board', 1)

  it('is found in the copy that was marked, although the other one reads the same', () => {
    const changed = pageOf(page(copy, copy.replace('sold', 'SOLD')))
    expect(findMark(changed, second)).toBe('SOLD on board')
  })

  it('is not found in the other copy once the marked one is cut', () => {
    expect(findMark(pageOf(page(copy, '')), second)).toBeUndefined()
    expect(findMark(pageOf(page('', copy)), second)).toBe('sold on board')
  })
})

import { describe, expect, it } from 'vitest'
import { cleanLine, cleanText } from '@/lib/record/clean-text'

describe('cleanText', () => {
  it.each([
    ['lone \ud800 surrogate \udc00', 'lone \ufffd surrogate \ufffd'],
    ['emoji 👩‍🚀 stays', 'emoji 👩‍🚀 stays'],
    ['a\u0000b\u0007c\u009fd\ufeff', 'abcd'],
    ['  tab\tand\nline\r\n ', 'tab\tand\nline'],
    [
      'right-to-left \u202eabc\u202c and zero\u200bwidth',
      'right-to-left \u202eabc\u202c and zero\u200bwidth',
    ],
    ['"quotes": --- <b>tags</b>', '"quotes": --- <b>tags</b>'],
  ])('%j', (text, expected) => {
    expect(cleanText(text, 1000)).toBe(expected)
  })

  it('cuts at a word, within the limit', () => {
    const text = 'word '.repeat(3000)
    const cut = cleanText(text, 2000)
    expect(cut.length).toBeLessThanOrEqual(2000)
    expect(cut).toMatch(/word…$/)
  })

  it('never cuts a character in two', () => {
    for (const limit of [10, 11, 12, 13])
      expect(cleanText('👩👩👩👩👩👩👩👩', limit).isWellFormed()).toBe(true)
  })
})

describe('cleanLine', () => {
  it('makes one line', () => {
    expect(cleanLine('one\r\n\ttwo\u2028three', 100)).toBe('one two three')
  })
})

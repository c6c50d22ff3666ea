import { describe, expect, it } from 'vitest'
import { comparePrints, makeTextPrint } from '@/lib/record/text-print'

/** Reproducible text of a vocabulary of about 2,000 words with a natural spread. */
function makeText(seed: number, words: number): string[] {
  let state = seed
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return Array.from({ length: words }, () => `w${Math.floor(2_000 * next() ** 3)}`)
}

function similarity(a: string | undefined, b: string | undefined): number {
  return comparePrints(a ?? '', b ?? '')
}

describe('similarity print', () => {
  const text = makeText(1, 600)
  const print = makeTextPrint(text.join(' '))

  it('has a fixed size, and is the same for the same words', () => {
    expect(print).toMatch(/^[\w+/]{171}=$/)
    expect(makeTextPrint(text.join(', ').toUpperCase())).toBe(print)
  })

  it('knows a copy that was cut to 70%', () => {
    expect(similarity(print, makeTextPrint(text.slice(0, 420).join(' ')))).toBeGreaterThan(0.5)
  })

  it('knows a copy with every tenth word changed', () => {
    const edited = text.map((word, index) => (index % 10 === 0 ? `x${index}` : word))
    expect(similarity(print, makeTextPrint(edited.join(' ')))).toBeGreaterThan(0.35)
  })

  it('tells other texts apart', () => {
    for (let seed = 2; seed < 40; seed++)
      expect(similarity(print, makeTextPrint(makeText(seed, 600).join(' ')))).toBeLessThan(0.25)
  })

  it('reads Latin text as it reads every other', () => {
    const codes = [...Array(0x250).keys(), ...Array.from({ length: 0x70 }, (_, at) => 0x2000 + at)]
    for (const code of codes) {
      const each = Array.from({ length: 40 }, (_, at) => `a${String.fromCharCode(code)}b${at}`).join(' ')
      // No word, but beyond Latin: with it, the pattern for all scripts is used.
      expect(makeTextPrint(each), code.toString(16)).toBe(makeTextPrint(`${each} \u2116`))
    }
  })

  it('is what it always was: prints that are saved are compared with those of later versions', () => {
    const words = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ')
    expect(makeTextPrint(words)).toBe(
      'TZBfL2CYDnlNiw/hhKJGbJMtWN3BS8+XeJcnYbjAs2uPjYXfqEABmTcHwbLKbT01XAMioytcAH6zdAqf/sellJyToHxy3Tgv3znt1fY/NyYv9dbLmubuDTJI4i+OgWueAcAzTp1+jNfTUKihcz6ALfGyV/4OmSH0Lx0D/Q6dthg=',
    )
  })

  it('has no print for a few words', () => {
    expect(makeTextPrint('Only these few words')).toBeUndefined()
    expect(makeTextPrint('')).toBeUndefined()
  })

  it('counts characters where words are not parted', () => {
    const one =
      '今日の天気は晴れで、明日は雨が降るでしょう。気温は平年より高く、湿度も高い見込みです。'.repeat(2)
    expect(makeTextPrint(one)).toMatch(/^[\w+/]{171}=$/)
  })
})

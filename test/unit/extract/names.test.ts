import { describe, expect, it } from 'vitest'
import { cleanName } from '@/lib/extract/names/clean-name'
import { judgeName } from '@/lib/extract/names/judge-name'
import { splitNames } from '@/lib/extract/names/split-names'

const cleaned: [raw: string, name: string][] = [
  ['By Jane Doe', 'Jane Doe'],
  ['Von Max Müller', 'Max Müller'],
  ['Text: Max Müller', 'Max Müller'],
  ['Jane Doe, Political Editor', 'Jane Doe'],
  ['Jane Doe | Senior Reporter', 'Jane Doe'],
  ['Jane Doe – Korrespondentin', 'Jane Doe'],
  ['Jane Doe in Berlin', 'Jane Doe'],
  ['Jane Doe (jdo)', 'Jane Doe'],
  ['Jane Doe jane.doe@example.com', 'Jane Doe'],
  ['Jane Doe @janedoe', 'Jane Doe'],
  ['Jane Doe 12.05.2024', 'Jane Doe'],
  ['Jane Doe, PhD', 'Jane Doe'],
  ['구현모 기자', '구현모'],
  ['Ludwig van Beethoven', 'Ludwig van Beethoven'],
  ['Byron James', 'Byron James'],
]

describe('names', () => {
  it.each(cleaned)('cleans "%s" to "%s"', (raw, name) => {
    expect(cleanName(raw)).toBe(name)
  })

  it('splits lists as bylines write them', () => {
    expect(splitNames('Jane Doe, John Smith and Ana Lopez')).toEqual(['Jane Doe', 'John Smith', 'Ana Lopez'])
    expect(splitNames('Max Müller und Eva Beispiel')).toEqual(['Max Müller', 'Eva Beispiel'])
    expect(splitNames('Doe, Jane')).toEqual(['Jane Doe'])
    expect(splitNames('https://www.facebook.com/daily')).toEqual([])
  })

  it.each([
    ['Jane Doe', 'person'],
    ['松岡大地', 'person'],
    ['dpa', 'organisation'],
    ['Daily News Desk', 'organisation'],
    ['ORF.at', 'organisation'],
    ['admin', 'none'],
    ['emma-mackenzie', 'none'],
    ['12345', 'none'],
  ])('judges "%s" as %s', (name, kind) => {
    expect(judgeName(name)).toBe(kind)
  })
})

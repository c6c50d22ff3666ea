import { afterEach, describe, expect, it } from 'vitest'
import { formatList } from '@/lib/i18n/format-list'
import { formatNumber } from '@/lib/i18n/format-number'
import { formatKeys } from '@/lib/i18n/key-names'
import { pickLanguage } from '@/lib/i18n/languages'
import { setLanguage } from '@/lib/i18n/translate'

afterEach(() => setLanguage('en', {}))

describe('the language is the first of the user’s that is spoken', () => {
  it.each([
    [['de-AT', 'en'], 'de', 'de-AT'],
    [['nl', 'fr-BE', 'en'], 'fr', 'fr-BE'],
    [['ja'], 'ja', 'ja'],
    [['ES-419'], 'es', 'ES-419'],
    [['en-GB', 'de'], 'en', 'en-GB'],
    [['de', 'en-US', 'de-AT'], 'de', 'de-AT'],
    [['pt-BR', 'it'], 'en', 'en'],
    [[], 'en', 'en'],
    [['deutsch', ''], 'en', 'en'],
    [['de-', 'de_AT', 'fr-!', 'es'], 'es', 'es'],
  ])('%j is served by %s', (preferred, language, tag) => {
    expect(pickLanguage(preferred)).toEqual({ language, tag })
  })
})

describe('lists, numbers and keys', () => {
  it('are written as in English', () => {
    expect(formatList(['a', 'b'])).toBe('a, b')
    expect(formatNumber(12345)).toBe('12,345')
    expect(formatKeys('Shift+X')).toBe('Shift+X')
    expect(formatKeys('Escape')).toBe('Esc')
    expect(formatKeys('/')).toBe('/')
  })

  it('and as in the chosen language', () => {
    setLanguage('de-CH', { 'common.separator': '、', 'key.control': 'Strg' })
    expect(formatList(['a', 'b'])).toBe('a、b')
    expect(formatNumber(12345)).toMatch(/^12['’]345$/)
    expect(formatKeys('Ctrl+A')).toBe('Strg+A')
  })
})

import { afterEach, describe, expect, it } from 'vitest'
import { currentLanguage, setLanguage, t } from '@/lib/i18n/translate'

afterEach(() => setLanguage('en', {}))

describe('a chosen language', () => {
  it('gives its own texts, and English where it has none', () => {
    setLanguage('de', { 'common.save': 'Sichern' })
    expect(t('common.save')).toBe('Sichern')
    expect(t('common.cancel')).toBe('Cancel')
    expect(currentLanguage()).toBe('de')
  })

  it('picks the plural and writes numbers as the language does', () => {
    setLanguage('de', { 'popup.coverage.links': { one: '{n} Link hier', other: '{n} Links hier' } })
    expect(t('popup.coverage.links', { n: 1 })).toBe('1 Link hier')
    expect(t('popup.coverage.links', { n: 1200 })).toBe('1.200 Links hier')
  })
})

import { describe, expect, it } from 'vitest'
import { errorCodes } from '@/lib/errors/codes'
import { en } from '@/lib/i18n/en'
import { readSourceFiles } from './source-files'

const keys = new Set(Object.keys(en))

describe('texts are complete', () => {
  it('has something to check', () => {
    expect(errorCodes.length).toBeGreaterThan(20)
    expect(keys.size).toBeGreaterThan(100)
  })

  it('every error code has a sentence', () => {
    expect(errorCodes.filter((code) => !keys.has(`error.${code}`))).toEqual([])
  })

  it('every text that is asked for is there', () => {
    const asked = readSourceFiles('entrypoints', 'components', 'lib').flatMap(({ path, text }) =>
      [...text.matchAll(/\bt\(\s*'([\w.]+)'/g)].map(([, key = '']) => ({ path, key })),
    )
    expect(asked.length).toBeGreaterThan(50)
    expect(asked.filter(({ key }) => !keys.has(key))).toEqual([])
  })

  it('has no exclamation marks and no empty texts', () => {
    const texts = Object.entries(en).flatMap(([key, text]) =>
      (typeof text === 'string' ? [text] : Object.values(text)).map((value) => ({ key, value })),
    )
    expect(texts.filter(({ value }) => value.trim() === '' || value.includes('!'))).toEqual([])
  })
})

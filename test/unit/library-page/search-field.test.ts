import { describe, expect, it } from 'vitest'
import { splitMarked } from '@/components/library/list/split-marked'
import { completeQuery, takeCompletion } from '@/components/library/search/complete-query'
import { isTyping, shortcutOf } from '@/components/library/shell/shortcut-of'
import type { Facets } from '@/lib/search/search-api'

const facets: Facets = {
  total: 3,
  topics: [
    { value: 'Machine learning', count: 2 },
    { value: 'Law', count: 1 },
  ],
  providers: [{ value: 'bbc.co.uk', name: 'BBC', count: 3 }],
  types: [],
  months: [],
  published: { yes: 0, no: 3 },
  linked: { yes: 0, no: 3 },
}

describe('completeQuery', () => {
  it('offers values after topic: and site:, quoted where they hold a space', () => {
    const [first] = completeQuery('tax topic:mach', facets)
    expect(first?.text).toBe('topic:"Machine learning"')
    expect(first && takeCompletion('tax topic:mach', first)).toBe('tax topic:"Machine learning" ')
    expect(completeQuery('-site:bb', facets).map(({ text }) => text)).toEqual(['-site:bbc.co.uk'])
  })
  it('offers operators, and nothing while plain words are typed', () => {
    const [first] = completeQuery('is:p', facets)
    expect(first?.text).toBe('is:published')
    expect(completeQuery('diablo', facets)).toEqual([])
    expect(completeQuery('', facets)).toEqual([])
  })
})

describe('splitMarked', () => {
  it('gives the text again, with what matched apart', () => {
    const parts = splitMarked('Élections in the harbour', { words: [], prefixes: ['elect', 'harb'] })
    expect(parts.map(({ text }) => text).join('')).toBe('Élections in the harbour')
    expect(parts.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(['Élections', 'harbour'])
  })
})

describe('shortcutOf', () => {
  const press = (key: string, parts: Partial<KeyboardEvent> = {}) =>
    shortcutOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...parts })
  it('knows the keys of the page and leaves the browser its own', () => {
    expect(press('j')).toBe('next')
    expect(press('?', { shiftKey: true })).toBe('help')
    expect(press('z', { metaKey: true })).toBe('undo')
    expect(press('z', { ctrlKey: true, shiftKey: true })).toBeUndefined()
    expect(press('k', { ctrlKey: true })).toBeUndefined()
    expect(press('t', { altKey: true })).toBeUndefined()
  })
  it('takes no key where there is no element', () => {
    globalThis.HTMLElement ??= class {} as typeof HTMLElement
    expect(isTyping(null)).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { isBelievableCanonical } from '@/lib/record/believable-canonical'

const page = 'https://www.example.com/world/2026/01/storm-hits-the-coast'

describe('a canonical address', () => {
  it.each([
    [page, `${page}?utm_source=x`, 'the page itself'],
    [page, `${page}/amp`, 'the page of an AMP version'],
    [page, 'https://m.example.com/world/2026/01/storm-hits-the-coast', 'the page of a mobile one'],
    [page, `${page}/2`, 'page one of several'],
    [page, `${page}/print`, 'the page of a print view'],
    ['https://example.com/storm-hits-coast-123', 'https://example.com/?p=123', 'a slug for a number'],
    [
      'https://example.com/article?id=5',
      'https://example.com/article?id=5&view=full',
      'the query that names it',
    ],
    [
      'https://example.org/news/storm-hits-the-coast',
      'https://yahoo.example/news/storm-hits-x-1.html',
      'the first publisher',
    ],
    [
      'https://example.com/storm-hits-the-coast',
      'https://example.com/storm-hits-the-coast?x=1',
      'a slug without a query',
    ],
  ])('%s is believed for %s: %s', (canonical, original) => {
    expect(isBelievableCanonical(canonical, original)).toBe(true)
  })

  it.each([
    ['https://www.example.com/', page, 'the home page'],
    ['https://www.example.com/index.html', page, 'the home page'],
    ['https://www.example.com/en', page, 'the home page of a language'],
    ['https://www.example.com/world', page, 'a section above the page'],
    ['https://www.example.com/world/2026/01', page, 'a section above the page'],
    ['https://www.example.com/sport', page, 'another section'],
    ['https://example.com/article', 'https://example.com/article?id=5', 'without the query that names it'],
    ['https://other.example/', page, 'another home page'],
    ['https://other.example/news', page, 'a section of another site'],
    ['http://localhost:3000/world/2026/01/storm-hits-the-coast', page, 'this computer'],
    ['http://10.0.0.7/storm-hits-the-coast', page, 'this network'],
    ['javascript:alert(1)', page, 'no address'],
    ['/world/2026/01/storm', page, 'no whole address'],
  ])('%s is not believed for %s: %s', (canonical, original) => {
    expect(isBelievableCanonical(canonical, original)).toBe(false)
  })

  it('is all there is where the original is no address', () => {
    expect(isBelievableCanonical(page, 'about:blank')).toBe(true)
  })

  it('is believed on the home page itself', () => {
    expect(isBelievableCanonical('https://example.com/', 'https://www.example.com/?utm_source=x')).toBe(true)
  })
})

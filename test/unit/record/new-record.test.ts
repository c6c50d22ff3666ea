import { describe, expect, it } from 'vitest'
import type { Article } from '@/lib/record/article-schema'
import { newRecordFromArticle } from '@/lib/record/new-record'
import { recordSchema } from '@/lib/record/record-schema'
import { isSameTitle } from '@/lib/record/same-title'

const article: Article = {
  title: 'Storm hits\nthe coast',
  authors: ['A. Writer'],
  publishedDateTime: '2026-01-02',
  excerpt: 'Two harbours closed.',
  provider: { name: 'Example News', domain: 'news.example.co.uk' },
  originalUrl: 'https://news.example.co.uk/storm?utm_source=x',
  webUrl: 'https://news.example.co.uk/storm',
  images: [{ url: 'https://news.example.co.uk/a.jpg' }, { url: 'javascript:alert(1)' }],
  keywords: ['storm'],
  type: 'article',
  isPaywalled: false,
  links: [],
}
const defaults = { defaultCategory: 'news', defaultPublished: false }
const now = new Date('2026-01-03T04:05:06.789Z')

describe('the record of an article', () => {
  const record = newRecordFromArticle(article, defaults, now)

  it('fits the schema and holds what the page said', () => {
    expect(recordSchema.parse(record)).toEqual(record)
    expect(record).toMatchObject({
      category: 'news',
      title: 'Storm hits the coast',
      publishedDateTime: '2026-01-02',
      provider: { name: 'Example News', domain: 'example.co.uk' },
      images: [{ url: 'https://news.example.co.uk/a.jpg' }],
      savedDateTime: '2026-01-03T04:05:06Z',
      heat: -1,
      published: false,
      topics: [],
      related: [],
    })
  })

  it('leaves absent what is absent', () => {
    const empty = newRecordFromArticle(
      { ...article, excerpt: '', authors: [], webUrl: 'about:blank', originalUrl: 'file:///x' },
      { defaultCategory: '', defaultPublished: true },
      now,
    )
    for (const key of ['category', 'excerpt', 'authors', 'webUrl', 'originalUrl', 'language', 'isPaywalled'])
      expect(empty).not.toHaveProperty(key)
    expect(empty.heat).toBe(empty.quality)
  })
})

describe('isSameTitle', () => {
  it.each([
    ['Storm hits the coast', 'STORM HITS THE COAST!', true],
    ['Storm hits the coast', 'Storm hits the coast | Example News', true],
    ['Storm hits the coast', 'Storm hits coast, two dead', true],
    ['Storm hits the coast', 'Banks cut interest rates again', false],
    ['', 'Anything', true],
    ['東京で大雪', '東京で大雪', true],
    ['東京で大雪', '大阪で地震', false],
  ])('%s / %s: %s', (one, other, expected) => {
    expect(isSameTitle(one, other)).toBe(expected)
    expect(isSameTitle(other, one)).toBe(expected)
  })
})

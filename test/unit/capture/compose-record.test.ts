import { describe, expect, it } from 'vitest'
import { articleFromTab } from '@/lib/capture/article-from-tab'
import { composeRecord } from '@/lib/capture/compose-record'
import { newRecordFromArticle } from '@/lib/record/new-record'
import type { ClipRecord } from '@/lib/record/record-schema'
import { scoreHeat } from '@/lib/record/score-heat'
import { scoreQuality } from '@/lib/record/score-quality'

const defaults = { defaultCategory: 'news', defaultPublished: false }
const now = new Date('2026-05-03T10:00:00Z')
const fresh: ClipRecord = newRecordFromArticle(
  {
    ...articleFromTab({ url: 'https://news.example/story-of-the-day', title: 'Tab' }),
    title: 'A headline that is long enough',
    excerpt: 'An excerpt.',
    publishedDateTime: '2026-05-02T08:00:00Z',
    publishedZoneUnknown: true,
    language: 'en',
  },
  defaults,
  now,
)
const compose = (parts: Partial<Parameters<typeof composeRecord>[0]>) =>
  composeRecord({ fresh, saved: undefined, touched: {}, ...parts })

describe('composeRecord', () => {
  it('is the page when nothing else is known', () => {
    expect(compose({})).toEqual(fresh)
  })

  it('keeps what was typed, whatever the page says later', () => {
    const touched = { title: 'Mine', excerpt: '' }
    expect(compose({ touched })).toMatchObject({ title: 'Mine', excerpt: '' })
    const later = { ...fresh, title: 'Late', excerpt: 'Late', language: 'de' }
    expect(compose({ fresh: later, touched })).toMatchObject({ title: 'Mine', excerpt: '', language: 'de' })
  })

  it('shows a saved record as it was saved', () => {
    const saved: ClipRecord = { ...fresh, title: 'As saved', topics: ['AI'], quality: 7 }
    expect(compose({ saved })).toEqual(saved)
  })

  it('fills a saved link that was never read from the page, and keeps what is the user’s', () => {
    const saved: ClipRecord = {
      ...fresh,
      id: 'kept',
      title: 'Link text',
      excerpt: 'old',
      isRead: false,
      topics: ['AI'],
      note: 'n',
      category: 'links',
      published: true,
      savedDateTime: '2026-01-01T00:00:00Z',
    }
    const record = compose({ saved })
    expect(record).toMatchObject({
      id: 'kept',
      title: fresh.title,
      excerpt: 'An excerpt.',
      topics: ['AI'],
      note: 'n',
      category: 'links',
      published: true,
      savedDateTime: '2026-01-01T00:00:00Z',
    })
    expect(record).not.toHaveProperty('isRead')
  })

  it('takes away what was emptied', () => {
    const record = compose({ touched: { publishedDateTime: null, note: '', language: '', authors: [] } })
    for (const key of ['publishedDateTime', 'publishedZoneUnknown', 'note', 'language', 'authors']) {
      expect(record).not.toHaveProperty(key)
    }
  })

  it('knows the zone of a date that the user wrote', () => {
    const record = compose({ touched: { publishedDateTime: '2026-05-01' } })
    expect(record.publishedDateTime).toBe('2026-05-01')
    expect(record).not.toHaveProperty('publishedZoneUnknown')
  })

  it('lets quality and heat follow until a number is written', () => {
    const scored = compose({ touched: { topics: ['AI', 'Coast'], published: true } })
    expect(scored.quality).toBe(scoreQuality(scored))
    expect(scored.quality).toBeGreaterThan(fresh.quality ?? 0)
    expect(scored.heat).toBe(scoreHeat(scored))
    const written = compose({ touched: { topics: ['AI'], published: true, quality: 3, heat: 99 } })
    expect(written).toMatchObject({ quality: 3, heat: 99 })
  })

  it('leaves numbers alone that were written before', () => {
    const saved: ClipRecord = { ...fresh, quality: 3, heat: 42 }
    expect(compose({ saved, touched: { topics: ['AI'] } })).toMatchObject({ quality: 3, heat: 42 })
    const prefilled: ClipRecord = { ...fresh }
    const record = compose({ saved: prefilled, touched: { published: true } })
    expect(record.heat).toBe(record.quality)
  })

  it('ranks a record when it is published, and by no edit after that', () => {
    const link = { id: 'r', title: 'Other', webUrl: 'https://other.example/1', isRead: false }
    const published = compose({ touched: { published: true } })
    const edited = compose({ saved: published, touched: { topics: ['AI'], related: [link] } })
    expect(edited.heat).toBe(published.heat)
    const { heat: _, ...unranked } = published
    expect(compose({ saved: unranked, touched: { topics: ['AI'] } })).not.toHaveProperty('heat')
  })

  it('changes no other value of a record that came from a file, so that no other line of it changes', () => {
    const { heat: _, ...own } = fresh
    const saved: ClipRecord = { ...own, published: false, src: { name: 'a.md', text: '---\n---\n' } }
    expect(saved.quality).toBe(scoreQuality(saved))
    expect(compose({ saved })).toEqual(saved)
    expect(compose({ saved, touched: { topics: ['AI'] } })).toEqual({ ...saved, topics: ['AI'] })
    const published = compose({ saved, touched: { published: true } })
    expect(published.heat).toBe(scoreHeat(published))
  })
})

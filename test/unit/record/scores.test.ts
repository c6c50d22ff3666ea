import { describe, expect, it } from 'vitest'
import type { ClipRecord } from '@/lib/record/record-schema'
import { scoreHeat } from '@/lib/record/score-heat'
import { scoreQuality } from '@/lib/record/score-quality'

const bare: ClipRecord = { id: 'a', title: '', topics: [], images: [], related: [] }
const typical: ClipRecord = {
  ...bare,
  title: 'Storm hits the coast and closes two harbours',
  excerpt: 'x'.repeat(180),
  publishedDateTime: '2026-01-02T03:04:05Z',
  provider: { name: 'Example', domain: 'example.com' },
  authors: ['A'],
  webUrl: 'https://example.com/a',
  images: [{ url: 'https://example.com/a.jpg', width: 1200, height: 630 }],
}
const link = { id: 'l', title: 'Other' }

describe('quality', () => {
  it('is 0 for nothing and never above 180', () => {
    expect(scoreQuality(bare)).toBe(0)
    const all = {
      ...typical,
      excerpt: 'x'.repeat(900),
      topics: Array.from({ length: 30 }, (_, index) => `t${index}`),
      related: Array.from({ length: 30 }, (_, index) => ({ ...link, id: `${index}` })),
      note: 'n',
      body: 'b',
      featuredContent: '<iframe>',
      highlights: Array.from({ length: 30 }, (_, index) => ({
        id: `${index}`,
        quote: { exact: 'x', prefix: '', suffix: '' },
        color: 'blue' as const,
      })),
    }
    expect(scoreQuality(all)).toBe(180)
  })

  it('lies for a whole page where most real files lie, 40 to 105, and grows with what the user adds', () => {
    const page = scoreQuality(typical)
    expect(page).toBeGreaterThanOrEqual(40)
    const tagged = scoreQuality({ ...typical, topics: ['a', 'b'] })
    expect(tagged).toBe(page + 10)
    const linked = scoreQuality({ ...typical, topics: ['a', 'b'], related: [link] })
    expect(linked).toBe(tagged + 7)
    expect(linked).toBeLessThanOrEqual(105)
    expect(scoreQuality({ ...typical, related: [{ ...link, isRead: false }] })).toBe(page + 3)
  })

  it('is low for a link that was never opened', () => {
    expect(scoreQuality({ ...typical, isRead: false })).toBeLessThanOrEqual(15)
  })
})

describe('heat', () => {
  it('is -1 until the record is published, then quality and 20 a linked article', () => {
    const record = { ...typical, quality: 80, related: [link, { ...link, id: 'm' }] }
    expect(scoreHeat(record)).toBe(-1)
    expect(scoreHeat({ ...record, published: true })).toBe(120)
  })
})

import type { ClipRecord } from '@/lib/record/record-schema'
import { seededRandom } from '../../support/seeded-random'

/** Real titles and excerpts, of which libraries of any size are made. */
export interface Texts {
  titles: string[]
  excerpts: string[]
}

const providers = Array.from({ length: 400 }, (_, i) => `site-${i}.example`)
const topics = Array.from({ length: 150 }, (_, i) => `Topic ${i}`)
const start = Date.UTC(2019, 0, 1) / 1000
const span = 6 * 365 * 86_400

/**
 * Record `n` of a library: the first half of one real title and the second of another (so that titles
 * stay unlike each other in any number), an excerpt of a third; providers and topics as unevenly spread
 * as in real libraries. The same `n` gives the same record.
 */
export function makeRecord(texts: Texts, n: number): ClipRecord {
  const random = seededRandom(n * 7919 + 17)
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)]
  const uneven = <Item>(items: readonly Item[]): Item | undefined =>
    items[Math.floor(random() ** 3 * items.length)]
  const [head, tail] = [halves(pick(texts.titles) ?? ''), halves(pick(texts.titles) ?? '')]
  const title = `${head[0]} ${tail[1]}`.trim()
  const domain = uneven(providers) ?? ''
  const published = new Date((start + Math.floor(random() * span)) * 1000)
  const webUrl = `https://${domain}/news/${n}`
  return {
    id: `bench-${n.toString(36).padStart(6, '0')}`,
    category: 'news',
    title,
    excerpt: pick(texts.excerpts) ?? '',
    publishedDateTime: `${published.toISOString().slice(0, 19)}Z`,
    savedDateTime: `${new Date(published.getTime() + 3_600_000).toISOString().slice(0, 19)}Z`,
    originalUrl: webUrl,
    webUrl,
    type: random() < 0.15 ? 'video' : 'article',
    quality: 40 + Math.floor(random() * 100),
    heat: -1,
    published: random() < 0.5,
    provider: { name: domain.replace('.example', ''), domain },
    topics: [...new Set([uneven(topics) ?? '', uneven(topics) ?? ''])],
    images: [{ url: `https://${domain}/images/${n}.jpg`, width: 1200, height: 630 }],
    related: [],
  }
}

function halves(title: string): [string, string] {
  const words = title.split(' ')
  const middle = Math.ceil(words.length / 2)
  return [words.slice(0, middle).join(' '), words.slice(middle).join(' ')]
}

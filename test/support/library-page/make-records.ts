import type { ClipRecord } from '@/lib/record/record-schema'
import { seededRandom } from '../seeded-random'

/** What records are recombined from: real titles and excerpts, where the corpus is there. */
export interface SeedTexts {
  titles: readonly string[]
  excerpts: readonly string[]
  providers: readonly { name: string; domain: string }[]
  topics: readonly string[]
}

const day = 86_400_000

/** `count` records, the same for the same seed: texts recombined, dates over three years, some linked to each other. */
export function makeRecords(count: number, texts: SeedTexts, seed = 1): ClipRecord[] {
  const random = seededRandom(seed)
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(random() * values.length)]
    if (value === undefined) throw new Error('no seed texts')
    return value
  }
  const start = Date.UTC(2023, 0, 1)
  const records: ClipRecord[] = []
  for (let index = 0; index < count; index++) {
    const saved = new Date(start + (index / count) * 1095 * day)
    const published = new Date(saved.getTime() - random() * 5 * day)
    const provider = skewed(texts.providers, random)
    const topics = new Set(
      Array.from({ length: 1 + Math.floor(random() * 3) }, () => skewed(texts.topics, random)),
    )
    const quality = 40 + Math.floor(random() * 65)
    const isPublished = random() < 0.4
    const related = records.length > 20 && random() < 0.3 ? linkSome(records, random) : []
    records.push({
      id: `seed-${index}`,
      category: 'news',
      title: recombine(pick(texts.titles), pick(texts.titles), random),
      excerpt: pick(texts.excerpts),
      publishedDateTime: `${published.toISOString().slice(0, 19)}Z`,
      savedDateTime: `${saved.toISOString().slice(0, 19)}Z`,
      originalUrl: `https://${provider.domain}/${index}?from=seed`,
      webUrl: `https://${provider.domain}/${index}`,
      type: random() < 0.12 ? 'video' : 'article',
      quality,
      heat: isPublished ? quality + 20 * related.length : -1,
      published: isPublished,
      provider,
      topics: [...topics],
      images: [],
      related,
      ...(random() < 0.1 ? { note: pick(texts.excerpts).slice(0, 90) } : {}),
    })
  }
  return records
}

/** Few values often, many seldom, as topics and sites are. */
function skewed<Value>(values: readonly Value[], random: () => number): Value {
  const value = values[Math.floor(random() ** 2.2 * values.length)]
  if (value === undefined) throw new Error('no seed texts')
  return value
}

/** The first half of one title and the second of another, sometimes one as it is. */
function recombine(first: string, second: string, random: () => number): string {
  if (random() < 0.5) return first
  const head = first.split(' ')
  const tail = second.split(' ')
  return [...head.slice(0, Math.ceil(head.length / 2)), ...tail.slice(Math.floor(tail.length / 2))].join(' ')
}

function linkSome(records: readonly ClipRecord[], random: () => number): ClipRecord['related'] {
  const near = records.slice(-20)
  const chosen = new Set(
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => near[Math.floor(random() * 20)]),
  )
  return [...chosen].flatMap((target) =>
    target
      ? {
          id: target.webUrl ?? target.id,
          title: target.title,
          webUrl: target.webUrl,
          excerpt: target.excerpt,
          publishedDateTime: target.publishedDateTime,
          type: target.type,
          provider: target.provider,
          quality: target.quality,
        }
      : [],
  )
}

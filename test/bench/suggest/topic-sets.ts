import { existsSync, readFileSync } from 'node:fs'
import { z } from '@/lib/record/zod'
import { type ArticleTerms, termsOfText } from '@/lib/suggest/article-terms'
import { compareVectors, makeVector, queryWeight } from '@/lib/suggest/related/term-weights'
import { weighTopics } from '@/lib/suggest/topics/topic-evidence'
import { nearInTime, type TopicCandidate, topicCandidates } from '@/lib/suggest/topics/topic-features'
import { makeTopicName, type TopicName } from '@/lib/suggest/topics/topic-names'
import { loadFolder } from './front-matter'
import { bestOf, createMemoryLibrary } from './memory-library'
import { hashText } from './seeded'

export interface TopicRecord {
  key: string
  topics: string[]
  domain: string
  /** Days since 1970, NaN where unknown. */
  day: number
  terms: ArticleTerms
}

const lineSchema = z.object({
  id: z.string(),
  date: z.string(),
  title: z.string(),
  excerpt: z.string(),
  topics: z.array(z.string()),
})

/** By date: the order in which a reader would have saved them. */
export function loadTopicLines(file: string): TopicRecord[] | undefined {
  if (!existsSync(file)) return undefined
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => lineSchema.parse(JSON.parse(line)))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ id, date, title, excerpt, topics }) => ({
      day: Date.parse(date) / 86_400_000,
      key: id.replace(/-.*/, ''),
      topics,
      domain: '',
      terms: termsOfText(title, excerpt),
    }))
}

/**
 * A folder's records, without the topic that nearly every one has. Records that have no other topic stay:
 * they are saved like all others, and nobody is asked about them (`runTopics`).
 */
export function loadTopicFolder(folder: string): TopicRecord[] | undefined {
  const records = loadFolder(folder)
  if (!records) return undefined
  const isEverywhere = (topic: string): boolean =>
    records.filter(({ topics }) => topics.includes(topic)).length > 0.8 * records.length
  return records.map(({ file, day, topics, domain, terms }) => ({
    day,
    key: file,
    topics: topics.filter((topic) => !isEverywhere(topic)),
    domain,
    terms,
  }))
}

export interface TopicCase {
  half: number
  topics: string[]
  candidates: TopicCandidate[]
}

/** Saves the records in order; each is given its topics before it is saved. `known`: vocabulary from the start. */
export function runTopics(records: readonly TopicRecord[], known: readonly string[]): TopicCase[] {
  const library = createMemoryLibrary()
  const saved: TopicRecord[] = []
  const counts = new Map<string, number>()
  const holders = new Map<string, number[]>()
  const learn = (record: TopicRecord): void => {
    for (const term of record.terms.counts.keys()) {
      const at = holders.get(term) ?? []
      at.push(saved.length)
      holders.set(term, at)
    }
    library.add(record.terms)
    saved.push(record)
    for (const topic of record.topics) {
      counts.set(topic, (counts.get(topic) ?? 0) + 1)
      if (!vocabulary.has(topic)) vocabulary.set(topic, makeTopicName(topic))
    }
  }
  const vocabulary = new Map<string, TopicName>(known.map((topic) => [topic, makeTopicName(topic)]))
  return records.flatMap((record) => {
    const { terms, topics } = record
    if (topics.length === 0) {
      learn(record)
      return []
    }
    const near = bestOf(library.score(terms), 40)
    const vector = makeVector(terms, library.rarity)
    const neighbours = near
      .flatMap((at) => {
        const [there, row] = [library.articles[at], saved[at]]
        if (!there || !row) return []
        const near = nearInTime(Math.abs(row.day - record.day))
        const similarity = near * compareVectors(vector, makeVector(there, library.rarity))
        return [{ similarity, topics: row.topics, domain: row.domain }]
      })
      .sort((a, b) => b.similarity - a.similarity)
    const words = weighTopics(
      [...terms.counts].map(([term, count]) => {
        const at = holders.get(term) ?? []
        const found = new Map<string, number>()
        for (const each of at)
          for (const topic of saved[each]?.topics ?? []) found.set(topic, (found.get(topic) ?? 0) + 1)
        return { weight: queryWeight(library.rarity.of(term), count), documents: at.length, topics: found }
      }),
      counts,
      saved.length,
    )
    const candidates = topicCandidates({
      article: terms,
      keywords: [],
      domain: record.domain,
      chosen: [],
      neighbours,
      words,
      vocabulary: [...vocabulary.values()],
      counts,
      documents: saved.length,
    })
    learn(record)
    return [{ half: hashText(record.key) % 2, topics, candidates }]
  })
}

export interface TopicFigures {
  precision1: number
  precision3: number
  recall3: number
}

/** In percent. A record for which nothing is offered counts as missed. */
export function topicFigures(
  cases: readonly TopicCase[],
  score: (candidate: TopicCandidate) => number,
): TopicFigures {
  let [first, three, recall] = [0, 0, 0]
  for (const { candidates, topics } of cases) {
    const ranked = [...candidates].sort((a, b) => score(b) - score(a)).slice(0, 3)
    const right = ranked.filter(({ topic }) => topics.includes(topic)).length
    if (ranked[0] && topics.includes(ranked[0].topic)) first += 1
    three += right / Math.min(3, Math.max(1, ranked.length))
    recall += right / topics.length
  }
  const of = Math.max(1, cases.length)
  return { precision1: (100 * first) / of, precision3: (100 * three) / of, recall3: (100 * recall) / of }
}

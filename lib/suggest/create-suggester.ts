import type { DocumentRow } from '@/lib/search/index/document-row'
import { createIndexReader, type IndexSnapshot } from '@/lib/search/index/index-reader'
import type { LibraryStore } from '@/lib/store/library-store'
import { recordRowSchema } from '@/lib/store/record-row'
import type { LibraryReadTransaction } from '@/lib/store/schema'
import { readSearchRows, type SearchRows, searchStores } from '@/lib/store/search-stores'
import { type ArticleTerms, termsOfRow, termsOfText } from './article-terms'
import { findDuplicate } from './duplicates/find-duplicate'
import { answerStores, type LearntAnswers, readAnswers } from './learn/answers'
import { explainRelated } from './related/explain-related'
import { findCandidates, lookUpTerms, readRarity } from './related/find-candidates'
import { rankRelated } from './related/rank-related'
import { offerConfidence } from './related/related-model'
import { compareVectors, makeVector, type Rarity } from './related/term-weights'
import type { RelatedSuggestion, Suggester, SuggestInput, Suggestions, SuggestOptions } from './suggest-api'
import { rankTopics } from './topics/rank-topics'
import { readEvidence } from './topics/read-evidence'
import { weighTopics } from './topics/topic-evidence'
import { nearInTime } from './topics/topic-features'
import { makeTopicName, type TopicName } from './topics/topic-names'

const stores = [...searchStores, ...answerStores, 'records'] as const
const mostRelated = 5

/** Suggestions from the index that rests in `store`; builds nothing, trains nothing, sends nothing. */
export function createSuggester(store: Pick<LibraryStore, 'read'>): Suggester {
  const reader = createIndexReader()
  const names = new Map<string, TopicName>()
  return {
    async suggestFor(input, options = {}) {
      return await store.read(stores, async (tx) => {
        const rows = readSearchRows(tx)
        const snapshot = await reader.open(rows)
        return await suggest(tx, rows, snapshot, names, input, options)
      })
    },
  }
}

interface Near {
  row: DocumentRow
  terms: ArticleTerms
  daysApart: number | undefined
}

async function suggest(
  tx: LibraryReadTransaction,
  rows: SearchRows,
  snapshot: IndexSnapshot,
  names: Map<string, TopicName>,
  input: SuggestInput,
  options: SuggestOptions,
): Promise<Suggestions> {
  const article = termsOfText(input.title, input.excerpt ?? '')
  const learnt = await readAnswers(tx, input.id)
  const rarity = await readRarity(rows, snapshot)
  const looked = await lookUpTerms(rows, snapshot, article, rarity)
  const published = Date.parse(input.publishedDateTime ?? '') / 1000
  const found = await findCandidates(rows, snapshot, looked, published, rarity.averageLength)
  const near = found
    .filter((row) => row.record !== input.id)
    .map((row): Near => {
      const days = Math.abs((row.published ?? Number.NaN) - published) / 86_400
      return { row, terms: termsOfRow(row), daysApart: Number.isNaN(days) ? undefined : days }
    })
  const duplicate = await suggestDuplicate(tx, rows, snapshot, input)
  const isLeftOut = await leftOut(tx, input, learnt)
  const related: RelatedSuggestion[] = []
  for (const { index, confidence } of rankRelated(article, near, rarity, learnt.relatedShift)) {
    if (confidence < (options.minConfidence ?? offerConfidence)) break
    if (related.length >= (options.limit ?? mostRelated)) break
    const each = near[index]
    if (!each || each.row.record === duplicate?.record.id) continue
    const record = await readRecord(tx, each.row.record)
    if (!record || isLeftOut(record)) continue
    const text = `${input.title}\n${input.excerpt ?? ''}`
    related.push({
      record,
      confidence,
      reasons: explainRelated(text, article, each.terms, each.daysApart, rarity),
    })
  }
  const { counts, words } = await readEvidence(rows, snapshot, looked)
  const topics = rankTopics(
    {
      article,
      keywords: [...(input.keywords ?? []), ...(input.section === undefined ? [] : [input.section])],
      domain: input.domain ?? '',
      chosen: input.topics ?? [],
      neighbours: topicNeighbours(article, near, rarity),
      words: weighTopics(words, counts, snapshot.documents),
      vocabulary: [...counts.keys()].map((topic) => nameOf(names, topic)),
      counts,
      documents: snapshot.documents,
    },
    learnt.topicShift,
    (topic) => learnt.dismissedTopics.has(topic),
  )
  return { related, topics, duplicate }
}

function topicNeighbours(article: ArticleTerms, near: readonly Near[], rarity: Rarity) {
  const vector = makeVector(article, rarity)
  return near
    .map(({ row, terms, daysApart }) => ({
      similarity: compareVectors(vector, makeVector(terms, rarity)) * nearInTime(daysApart),
      topics: row.topics,
      domain: row.domain,
    }))
    .sort((a, b) => b.similarity - a.similarity)
}

async function suggestDuplicate(
  tx: LibraryReadTransaction,
  rows: SearchRows,
  snapshot: IndexSnapshot,
  input: SuggestInput,
): Promise<RelatedSuggestion | undefined> {
  if (input.textPrint === undefined) return undefined
  const same = await findDuplicate(rows, snapshot, input.textPrint, (record) => record !== input.id)
  const record = same && (await readRecord(tx, same.row.record))
  if (!same || !record) return undefined
  const percent = Math.round(100 * Math.min(1, same.share))
  return { record, confidence: 0.99, reasons: [{ kind: 'sameText', percent }] }
}

/** Tells records that are linked, dismissed, or the article itself under one of its addresses. */
async function leftOut(tx: LibraryReadTransaction, input: SuggestInput, learnt: LearntAnswers) {
  const own = input.id === undefined ? undefined : await readRecord(tx, input.id)
  const linked = own?.related.flatMap(({ webUrl }) => webUrl ?? []) ?? []
  const excluded = new Set([...(input.exclude ?? []), ...(input.addresses ?? []), ...linked])
  return (record: { id: string; webUrl?: string | undefined; originalUrl?: string | undefined }): boolean =>
    excluded.has(record.id) ||
    excluded.has(record.webUrl ?? record.id) ||
    excluded.has(record.originalUrl ?? record.id) ||
    learnt.dismissedRecords.has(record.id)
}

async function readRecord(tx: LibraryReadTransaction, id: string) {
  const row = recordRowSchema.safeParse(await tx.objectStore('records').get(id))
  return row.success && row.data.list === 'live' ? row.data.record : undefined
}

function nameOf(names: Map<string, TopicName>, topic: string): TopicName {
  const known = names.get(topic) ?? makeTopicName(topic)
  names.set(topic, known)
  return known
}

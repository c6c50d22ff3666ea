import type { DocumentRow } from '@/lib/search/index/document-row'
import type { IndexSnapshot } from '@/lib/search/index/index-reader'
import type { SearchRows } from '@/lib/store/search-stores'
import type { ArticleTerms } from '../article-terms'
import type { LearntAnswers } from '../learn/answers'
import type { LookedUpTerm } from '../related/find-candidates'
import { compareVectors, makeVector, type Rarity } from '../related/term-weights'
import type { SuggestInput, TopicSuggestion } from '../suggest-api'
import { rankTopics } from './rank-topics'
import { readEvidence } from './read-evidence'
import { weighTopics } from './topic-evidence'
import { nearInTime } from './topic-features'
import { makeTopicName, type TopicName } from './topic-names'

export interface TopicSources {
  rows: SearchRows
  snapshot: IndexSnapshot
  article: ArticleTerms
  looked: readonly LookedUpTerm[]
  near: readonly { row?: DocumentRow; terms: ArticleTerms; daysApart: number | undefined }[]
  rarity: Rarity
  learnt: LearntAnswers
  /** Names made before; grows. */
  names: Map<string, TopicName>
}

/** The topics of the user's vocabulary that fit the article, best first. */
export async function offerTopics(input: SuggestInput, sources: TopicSources): Promise<TopicSuggestion[]> {
  const { rows, snapshot, article, looked, learnt } = sources
  const { counts, words } = await readEvidence(rows, snapshot, looked)
  const synonyms = bySynonym(input.synonyms ?? new Map())
  return rankTopics(
    {
      article,
      keywords: [...(input.keywords ?? []), ...(input.section === undefined ? [] : [input.section])],
      domain: input.domain ?? '',
      chosen: input.topics ?? [],
      neighbours: neighboursOf(sources),
      words: weighTopics(words, counts, snapshot.documents),
      vocabulary: [...counts.keys()].map((topic) => nameOf(sources.names, topic, synonyms.get(topic))),
      counts,
      documents: snapshot.documents,
    },
    (topic) => learnt.topicShift + (learnt.topicShifts.get(topic) ?? 0),
    (topic) => learnt.dismissedTopics.has(topic),
  )
}

function neighboursOf({ article, near, rarity }: TopicSources) {
  const vector = makeVector(article, rarity)
  return near
    .flatMap(({ row, terms, daysApart }) => {
      if (!row) return []
      const similarity = compareVectors(vector, makeVector(terms, rarity)) * nearInTime(daysApart)
      return [{ similarity, topics: row.topics, domain: row.domain }]
    })
    .sort((a, b) => b.similarity - a.similarity)
}

/** Topic to the names that mean it. */
function bySynonym(synonyms: ReadonlyMap<string, string>): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [name, topic] of synonyms) found.set(topic, [...(found.get(topic) ?? []), name])
  return found
}

function nameOf(names: Map<string, TopicName>, topic: string, synonyms: readonly string[] = []): TopicName {
  const key = [topic, ...synonyms].join('\n')
  const known = names.get(key) ?? makeTopicName(topic, synonyms)
  names.set(key, known)
  return known
}

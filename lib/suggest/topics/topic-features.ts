import { tokeniseText } from '@/lib/search/terms/tokenise-text'
import type { ArticleTerms } from '../article-terms'
import { isSameName, matchName, type TopicName } from './topic-names'

/** What the model sees of a topic; the order is that of `topicModel.weights`. */
export const topicFeatureNames = [
  'neighbours',
  'nearest',
  'nearestOfBest',
  'words',
  'wordsOfBest',
  'nameInTitle',
  'nameInText',
  'nameShare',
  'keyword',
  'howCommon',
  'sameSite',
  'chosenTogether',
  'librarySize',
  'neighboursEarly',
  'nearestOfBestEarly',
  'wordsOfBestEarly',
  'nameInTitleEarly',
  'nameInTextEarly',
  'nameShareEarly',
] as const

/** A saved record near to the article. */
export interface TopicNeighbour {
  /** Cosine, 0 to 1, less the further apart in time (`nearInTime`). */
  similarity: number
  topics: readonly string[]
  domain: string
}

export interface TopicContext {
  article: ArticleTerms
  keywords: readonly string[]
  domain: string
  /** Topics chosen already. */
  chosen: readonly string[]
  neighbours: readonly TopicNeighbour[]
  /** From `weighTopics`. */
  words: ReadonlyMap<string, number>
  vocabulary: readonly TopicName[]
  /** Records that carry each topic. */
  counts: ReadonlyMap<string, number>
  documents: number
}

export interface TopicCandidate {
  topic: string
  features: number[]
  isNamed: boolean
  keyword: string | undefined
  /** Near records that carry it. */
  carriers: number
  isUsedWithChosen: boolean
}

/** What is left of a similarity after so many days; all of it where a date is unknown. */
export function nearInTime(daysApart: number | undefined): number {
  if (daysApart === undefined || Number.isNaN(daysApart)) return 1
  return farShare + (1 - farShare) * Math.exp(-daysApart / 7)
}
const farShare = 0.5

const mostNeighbours = 20
/** Topics given so far, of all records, at which neighbours say half of what they say in a library that is taught. */
const fewTaught = 10
/** What any two texts have in common: in a small library the nearest record may be no nearer than that. */
const unlike = 0.1

/** Every topic that anything speaks for, with its features. */
export function topicCandidates(context: TopicContext): TopicCandidate[] {
  const near = context.neighbours.slice(0, mostNeighbours)
  const total = unlike ** 2 * 2 + near.reduce((sum, { similarity }) => sum + similarity ** 2, 0)
  const best = unlike + Math.max(0, ...near.map(({ similarity }) => similarity))
  const bestWords = Math.max(1e-9, ...context.words.values())
  const keywords = context.keywords.slice(0, 30).map((keyword) => ({
    keyword,
    stems: tokeniseText(keyword).map(({ stem }) => stem),
  }))
  const taught = [...context.counts.values()].reduce((sum, count) => sum + count, 0)
  const early = fewTaught / (fewTaught + taught)
  const candidates: TopicCandidate[] = []
  for (const name of context.vocabulary) {
    const { topic } = name
    const carriers = near.filter(({ topics }) => topics.includes(topic))
    const match = matchName(name, context.article)
    const keyword = keywords.find(({ stems }) => isSameName(name, stems))?.keyword
    const words = context.words.get(topic) ?? 0
    if (carriers.length === 0 && match.share === 0 && keyword === undefined && words < bestWords / 4) continue
    const nearest = Math.max(0, ...carriers.map(({ similarity }) => similarity))
    const together = carriers.filter(({ topics }) => context.chosen.some((chosen) => topics.includes(chosen)))
    const share = carriers.reduce((sum, { similarity }) => sum + similarity ** 2, 0) / total
    candidates.push({
      topic,
      isNamed: match.inText > 0,
      keyword,
      carriers: carriers.length,
      isUsedWithChosen: together.length > 0,
      features: [
        share,
        nearest,
        nearest / best,
        words,
        words / bestWords,
        match.inTitle,
        match.inText,
        match.share,
        keyword === undefined ? 0 : 1,
        Math.log((1 + (context.counts.get(topic) ?? 0)) / (1 + context.documents)),
        carriers.filter(({ domain }) => domain !== '' && domain === context.domain).length / mostNeighbours,
        context.chosen.length === 0 ? 0 : together.length / Math.max(1, carriers.length),
        Math.log(1 + context.documents),
        early * share,
        early * (nearest / best),
        early * (words / bestWords),
        early * match.inTitle,
        early * match.inText,
        early * match.share,
      ],
    })
  }
  return candidates
}

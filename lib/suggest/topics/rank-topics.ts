import { toProbability } from '../related/rank-related'
import type { Reason, TopicSuggestion } from '../suggest-api'
import { type TopicCandidate, type TopicContext, topicCandidates } from './topic-features'
import { offerTopic, topicOdds } from './topic-model'

const mostOffered = 5

/** The topics to offer, best first; chosen ones and those that `isLeftOut` are not. `shiftOf`: log-odds learnt. */
export function rankTopics(
  context: TopicContext,
  shiftOf: (topic: string) => number,
  isLeftOut: (topic: string) => boolean,
): TopicSuggestion[] {
  return topicCandidates(context)
    .filter(({ topic }) => !context.chosen.includes(topic) && !isLeftOut(topic))
    .map((candidate) => ({
      topic: candidate.topic,
      confidence: toProbability(topicOdds(candidate) + shiftOf(candidate.topic)),
      reasons: explainTopic(candidate, context.chosen),
    }))
    .filter(({ confidence }) => confidence >= offerTopic)
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, mostOffered)
}

function explainTopic(candidate: TopicCandidate, chosen: readonly string[]): Reason[] {
  const reasons: Reason[] = []
  if (candidate.keyword !== undefined) reasons.push({ kind: 'pageKeyword', keyword: candidate.keyword })
  if (candidate.isNamed) reasons.push({ kind: 'nameInText', topic: candidate.topic })
  if (candidate.carriers > 0) reasons.push({ kind: 'similarRecords', count: candidate.carriers })
  if (candidate.isUsedWithChosen) reasons.push({ kind: 'usedWith', topics: [...chosen] })
  return reasons
}

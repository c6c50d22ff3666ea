import { type TopicCandidate, topicFeatureNames } from './topic-features'

type Weights = { readonly [Name in (typeof topicFeatureNames)[number]]: number }

/**
 * Logistic regression over `topicCandidates`: log-odds that the user gives the topic. Fitted by
 * `test/bench/suggest/fit-topics.ts` on the even halves; `keyword` and `chosenTogether` do not occur in
 * those sets and are set by hand: a page's own keyword is enough to offer a topic of that name.
 */
export const topicModel: { weights: Weights; bias: number } = {
  weights: {
    neighbours: 4.4348,
    nearest: 2.5295,
    nearestOfBest: 3.1691,
    words: 0.2581,
    wordsOfBest: 0.5116,
    nameInTitle: 0.9219,
    nameInText: 0.7527,
    nameShare: 0.5692,
    keyword: 5,
    howCommon: -0.0149,
    sameSite: 0.2655,
    chosenTogether: 0.5,
    librarySize: -0.0102,
  },
  bias: -6.3693,
}

/** Probability from which a topic is offered: below one in eight it is noise. */
export const offerTopic = 0.12

/** Log-odds of a topic. */
export function topicOdds(candidate: Pick<TopicCandidate, 'features'>): number {
  const { weights, bias } = topicModel
  return topicFeatureNames.reduce((sum, name, i) => sum + (candidate.features[i] ?? 0) * weights[name], bias)
}

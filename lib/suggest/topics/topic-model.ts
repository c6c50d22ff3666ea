import { type TopicCandidate, topicFeatureNames } from './topic-features'

type Weights = { readonly [Name in (typeof topicFeatureNames)[number]]: number }

/**
 * Logistic regression over `topicCandidates`: log-odds that the user gives the topic. Fitted by
 * `test/bench/suggest/fit-topics.ts` on the even halves; `keyword` and `chosenTogether` do not occur in
 * those sets and are set by hand: a page's own keyword is enough to offer a topic of that name.
 */
export const topicModel: { weights: Weights; bias: number } = {
  weights: {
    neighbours: 4.4279,
    nearest: 1.3413,
    nearestOfBest: 4.8021,
    words: -0.5419,
    wordsOfBest: 1.7874,
    nameInTitle: 1.0276,
    nameInText: 0.6834,
    nameShare: 0.4571,
    keyword: 5,
    howCommon: 0.0187,
    sameSite: 0.5433,
    chosenTogether: 0.5,
    librarySize: -0.1986,
  },
  bias: -5.0669,
}

/** Probability from which a topic is offered: below one in eight it is noise. */
export const offerTopic = 0.12

/**
 * No topic is surer than this, in log-odds: of those that the model finds certain one in twenty was not
 * given. It also bounds what a user's dismissals have to outweigh.
 */
const surestOdds = 3

/** Log-odds of a topic. */
export function topicOdds(candidate: Pick<TopicCandidate, 'features'>): number {
  const { weights, bias } = topicModel
  const odds = topicFeatureNames.reduce(
    (sum, name, i) => sum + (candidate.features[i] ?? 0) * weights[name],
    bias,
  )
  return surestOdds * Math.tanh(odds / surestOdds)
}

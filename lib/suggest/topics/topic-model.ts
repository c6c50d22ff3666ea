import { type TopicCandidate, topicFeatureNames } from './topic-features'

type Weights = { readonly [Name in (typeof topicFeatureNames)[number]]: number }

/**
 * Logistic regression over `topicCandidates`: log-odds that the user gives the topic. Fitted by
 * `test/bench/suggest/fit-topics.ts` on the even halves; `keyword` and `chosenTogether` do not occur in
 * those sets and are set by hand: a page's own keyword is enough to offer a topic of that name.
 */
export const topicModel: { weights: Weights; bias: number } = {
  weights: {
    neighbours: 6.3048,
    nearest: 0.0577,
    nearestOfBest: 6.4212,
    words: -1.6997,
    wordsOfBest: 1.5876,
    nameInTitle: 0.6564,
    nameInText: 0.8039,
    nameShare: 0.1653,
    keyword: 5,
    howCommon: -0.1589,
    sameSite: 5.1586,
    chosenTogether: 0.5,
    librarySize: -0.2136,
    neighboursEarly: -2.2215,
    nearestOfBestEarly: -11.5057,
    wordsOfBestEarly: 3.4221,
    nameInTitleEarly: 11.5199,
    nameInTextEarly: -3.356,
    nameShareEarly: 7.5768,
  },
  bias: -5.7449,
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

import type { featureNames } from './pair-features'

type Weights = { readonly [Name in (typeof featureNames)[number]]: number }

/**
 * Logistic regression over `pairFeatures`: log-odds that two articles tell the same story. Fitted by
 * `test/bench/suggest/fit-related.ts` on the stories whose id hashes even.
 */
export const relatedModel: { weights: Weights; bias: number } = {
  weights: {
    score: 0.9315,
    reverseScore: 0.9187,
    cosine: 0.5211,
    shareOfBest: 3.258,
    aboveMean: 1.4118,
    aboveNeighbours: 1.7489,
    bestPath: 0.2484,
    allPaths: -2.0859,
    toCentre: 0.6911,
    titleWords: 0.032,
    titleFound: 0.8276,
    leadWords: 0.812,
    names: 0.1043,
    numbers: 0.1716,
    pairs: 0.2756,
    shreds: 1.5745,
    rarestShared: 0.355,
    secondShared: -0.0153,
    articleLength: -0.7945,
    candidateLength: -0.9969,
    librarySize: 0.6339,
  },
  bias: -16.1113,
}

/**
 * What the days between two articles add to the log-odds; 0 where a date is unknown. Fitted by
 * `test/bench/suggest/fit-dates.ts` on the dated records whose file name hashes even.
 */
export const dateModel = { sameDay: 0.2, week: 3, month: 5, bias: -5 }

/** Confidence from which a suggestion is offered: about four of five are right. */
export const offerConfidence = 0.4

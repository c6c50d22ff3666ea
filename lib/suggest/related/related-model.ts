import type { featureNames } from './pair-features'

type Weights = { readonly [Name in (typeof featureNames)[number]]: number }

/**
 * Logistic regression over `pairFeatures`: log-odds that two articles tell the same story. Fitted by
 * `test/bench/suggest/fit-related.ts` on the stories whose id hashes even, in whole and in small libraries.
 */
export const relatedModel: { weights: Weights; bias: number } = {
  weights: {
    score: 0.9924,
    reverseScore: 1.0542,
    cosine: 0.6302,
    shareOfBest: 2.4961,
    aboveMean: 1.8125,
    aboveNeighbours: 1.9926,
    bestPath: 0.606,
    allPaths: -1.9347,
    toCentre: 0.9485,
    titleWords: 0.0368,
    titleFound: 0.8114,
    leadWords: 0.8078,
    names: 0.021,
    numbers: 0.1062,
    pairs: 0.24,
    shreds: 1.3595,
    rarestShared: 0.4058,
    secondShared: 0.1283,
    articleLength: -0.7946,
    candidateLength: -1.089,
    librarySize: -0.2832,
  },
  bias: -9.6899,
}

/**
 * What the days between two articles add to the log-odds; 0 where a date is unknown. Fitted by
 * `test/bench/suggest/fit-dates.ts` on the dated records whose file name hashes even.
 */
export const dateModel = { sameDay: 0.2, week: 3, month: 5, bias: -5 }

/** Confidence from which a suggestion is offered: about four of five are right. */
export const offerConfidence = 0.4

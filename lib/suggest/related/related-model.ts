import type { dateFeatureNames } from './date-features'
import type { featureNames } from './pair-features'

type Weights = { readonly [Name in (typeof featureNames)[number]]: number }

/**
 * Logistic regression over `pairFeatures`: log-odds that two articles tell the same story. Fitted by
 * `test/bench/suggest/fit-related.ts` on the stories and dated records whose id hashes even.
 */
export const relatedModel: { weights: Weights; bias: number } = {
  weights: {
    score: 0.601,
    reverseScore: 0.517,
    cosine: -9.3318,
    shareOfBest: 2.6469,
    aboveMean: 4.3458,
    aboveNeighbours: 6.3112,
    bestPath: 4.7973,
    allPaths: -1.6263,
    toCentre: 6.5148,
    titleWords: 0.1583,
    titleFound: 0.7863,
    leadWords: 0.5675,
    names: -0.3219,
    numbers: 0.594,
    pairs: 0.2496,
    shreds: 3.4426,
    rarestShared: 0.2146,
    secondShared: 0.064,
    articleLength: -0.8838,
    candidateLength: -0.85,
    librarySize: 0.5611,
    weekdaySame: 0.7279,
    weekdayNext: -0.9388,
    weekdayOther: -2.3378,
    monthSame: 0.1304,
    monthOther: -0.9267,
    yearSame: -0.3973,
    yearOther: -0.2348,
    numberSame: -0.7859,
    numberOther: -0.1399,
    rarestOfTitle: -0.7607,
    rarestOfText: -1.3817,
    rarestOfCandidate: -0.5031,
    nameLackedHere: -0.1078,
    nameLackedThere: -0.0937,
    titlePairs: -0.2006,
    rarestName: 0.3222,
    titleNames: -0.0019,
    candidateTitleNames: 0.0814,
  },
  bias: -10.6093,
}

/**
 * What the time between two articles adds to the log-odds (`dateFeatures`), fitted on the dated records of
 * the even half with the words' weights as they are.
 */
export const dateModel: { readonly [Name in (typeof dateFeatureNames)[number]]: number } = {
  sameDay: 0.1257,
  days: -0.1149,
  week: 0.3667,
  month: 7.0825,
  after: 2.0488,
}

/** Confidence from which a suggestion is offered: about four of five are right. */
export const offerConfidence = 0.4

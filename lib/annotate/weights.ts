import type { Evidence } from './evidence'

/**
 * What each piece of evidence counts, as `npm run fit:anchor` found it on the odd pages of the bench; the
 * even pages check it (docs/decisions/060). Fit again after every change of the evidence.
 */
const weights: Evidence = {
  absent: 2.16,
  absentOften: 0.13,
  absentFewer: 1.99,
  absentDrift: -0.09,
  absentShrunk: 0.71,
  quote: 0.64,
  quoteRare: 0.77,
  quoteLong: 0.72,
  context: 0.84,
  contextLess: 0.84,
  contextRare: 0.98,
  contextRareLess: 0.97,
  next: 1.2,
  nextLess: 0.85,
  edge: 0.94,
  doubt: -1.92,
  stretch: -0.92,
  off: -0.01,
  offInContext: -1.55,
  isOwn: 0.94,
  isOthers: -1.4,
  isOneLeft: 2.33,
  nearerToOther: -0.85,
  maybeOthers: -2.73,
  edited: -1.71,
  editedOff: -1.07,
  editedShrunk: -1.36,
  editedRare: 1.41,
  editedContext: 2.36,
  single: 0.57,
  singleLong: 0.58,
  joined: -0.35,
}

/** For marks that remember nothing of their page, as other tools make them. */
const quoteWeights: Evidence = {
  absent: 2.32,
  absentOften: 1.12,
  absentFewer: 1.8,
  quote: -0.4,
  quoteRare: -0.02,
  quoteLong: 1.12,
  context: 0.87,
  contextLess: 1.14,
  contextRare: 1.66,
  contextRareLess: 1.61,
  next: 0.72,
  nextLess: 0.41,
  edge: 0.16,
  doubt: -2.01,
  stretch: -1.53,
  edited: -1.96,
  editedRare: 2.62,
  editedContext: 1.64,
  single: 0.78,
  singleLong: 0.8,
  joined: -1.21,
}

/** The logarithm of how likely something is, up to a constant; a missing weight counts nothing. */
export function weighEvidence(evidence: Evidence, hasLandmarks: boolean): number {
  const table = hasLandmarks ? weights : quoteWeights
  return Object.entries(evidence).reduce((sum, [name, value]) => sum + value * (table[name] ?? 0), 0)
}

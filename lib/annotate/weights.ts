import type { Evidence } from './evidence'

/**
 * What each piece of evidence counts, as `npm run fit:anchor` found it on the odd pages of the bench; the
 * even pages check it (docs/decisions/060). Fit again after every change of the evidence.
 */
const weights: Evidence = {
  absent: 2.28,
  absentOften: 0.16,
  absentFewer: 2.14,
  absentDrift: 0.72,
  absentShrunk: 0.39,
  quote: 0.97,
  quoteRare: 1.07,
  quoteLong: 1.07,
  context: 0.85,
  contextLess: 0.76,
  contextRare: 0.97,
  contextRareLess: 0.85,
  next: 1.14,
  nextLess: 0.76,
  edge: 1.12,
  doubt: -1.85,
  stretch: -1.06,
  off: -0.05,
  offInContext: -1.52,
  isOwn: 0.83,
  isOthers: -1.46,
  isOneLeft: 2.1,
  nearerToOther: -0.88,
  maybeOthers: -2.87,
  edited: -1.74,
  editedOff: -0.98,
  editedShrunk: -1.06,
  editedRare: 1.84,
  editedContext: 2.29,
  single: 0.82,
  singleLong: 0.82,
  joined: 0.18,
}

/** For marks that remember nothing of their page, as other tools make them. */
const quoteWeights: Evidence = {
  absent: 2.51,
  absentFewer: 1.7,
  quote: -0.05,
  quoteRare: 0.2,
  quoteLong: 1.26,
  context: 0.82,
  contextLess: 1.07,
  contextRare: 1.56,
  contextRareLess: 1.55,
  next: 0.8,
  nextLess: 0.3,
  edge: 0.12,
  doubt: -2.01,
  stretch: -1.54,
  edited: -2.01,
  editedRare: 2.77,
  editedContext: 1.68,
  single: 0.67,
  singleLong: 0.65,
  joined: -1,
}

/** The logarithm of how likely something is, up to a constant; a missing weight counts nothing. */
export function weighEvidence(evidence: Evidence, hasLandmarks: boolean): number {
  const table = hasLandmarks ? weights : quoteWeights
  return Object.entries(evidence).reduce((sum, [name, value]) => sum + value * (table[name] ?? 0), 0)
}

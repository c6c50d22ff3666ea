import type { AnchorText, QuoteSelector } from './anchor-text'
import { type Evidence, evidenceOf, evidenceOfAbsence } from './evidence'
import { findCandidates } from './find-candidates'
import { squeeze } from './fold'
import type { TextSpan } from './text-offsets'
import { weighEvidence } from './weights'

/** A place must be this likely, against all others and against the mark being gone. */
const enough = 0.9

/**
 * Finds where a quote stands now, or nothing: a wrong place is worse than none. The unchanged place
 * answers at once; else all places with the exact text and all where it may stand edited are weighed
 * against each other and against the mark being gone.
 */
export function anchorQuote(page: AnchorText, selector: QuoteSelector): TextSpan | undefined {
  const exact = squeeze(selector.exact)
  if (exact.length === 0) return undefined
  const hint = selector.position
  if (hint !== undefined && isUnchangedAt(page.text, exact, selector, hint)) {
    return { start: hint, end: hint + exact.length }
  }
  const { candidates, facts } = findCandidates(page, selector, exact)
  const likelihoodOf = (evidence: Evidence): number =>
    Math.exp(weighEvidence(evidence, facts.grown !== undefined))
  let sum = likelihoodOf(evidenceOfAbsence(facts))
  let best = 0
  let chosen: TextSpan | undefined
  for (const candidate of candidates) {
    const likelihood = likelihoodOf(evidenceOf(candidate, facts))
    sum += likelihood
    if (likelihood <= best) continue
    best = likelihood
    chosen = { start: candidate.start, end: candidate.end }
  }
  return best >= enough * sum ? chosen : undefined
}

function isUnchangedAt(text: string, exact: string, selector: QuoteSelector, hint: number): boolean {
  const prefix = squeeze(selector.prefix)
  return (
    text.startsWith(exact, hint) &&
    text.slice(Math.max(0, hint - prefix.length), hint) === prefix &&
    text.startsWith(squeeze(selector.suffix), hint + exact.length)
  )
}

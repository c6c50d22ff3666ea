import { selectorOf } from '@/lib/annotate/anchor-marks'
import { type AnchorText, prepareText, type QuoteSelector } from '@/lib/annotate/anchor-text'
import { evidenceOf, evidenceOfAbsence } from '@/lib/annotate/evidence'
import { findCandidates } from '@/lib/annotate/find-candidates'
import { squeeze } from '@/lib/annotate/fold'
import { readPageText } from '@/lib/annotate/page-text'
import { spanToRange } from '@/lib/annotate/text-offsets'
import { seededRandom } from '../../support/seeded-random'
import type { Sample } from './fit-weights'
import { judge, readPieces, type Verdict } from './judge'
import { makeMarks } from './marks'
import { mutate, mutationKinds } from './mutate'
import { parse } from './parse'
import { inkLength, numberTokens } from './tokens'

/** Marks that are gone are few on the bench, and a wrong place is worse than none. */
const goneWeight = 4
const blindShare = 3

/**
 * Searches of a page's marks on its mutations and on another page, for the weights of evidence: with all
 * that a mark remembers, and (of each third) with the quote alone.
 */
export function samplePage(
  html: string,
  otherHtml: string,
  seed: number,
  count: number,
): { remembered: Sample[]; blind: Sample[] } {
  const original = parse(html)
  const page = readPageText(original.body)
  const marks = makeMarks(original, page, numberTokens(original), count, seededRandom(seed))
  const remembered: Sample[] = []
  const blind: Sample[] = []
  for (const kind of mutationKinds) {
    if (['none', 'markup', 'space'].includes(kind)) continue
    const changed = parse(html)
    const pieces = readPieces(changed, mutate(changed, kind, seededRandom(seed * 31 + 7)))
    const text = readPageText(changed.body)
    const ready = prepareText(text.squeezed, text.wordStarts)
    marks.forEach(({ selectors, from, to, range }, index) => {
      const judgeRange = (found: Range | undefined): Verdict =>
        judge(pieces, from, to, inkLength(range.toString()), found)
      const unplaced = judgeRange(undefined)
      if (unplaced === 'uncounted') return
      const isRight = (span: { start: number; end: number }): boolean =>
        judgeRange(spanToRange(text, span, changed)) === 'right'
      const weight = unplaced === 'rightlyAbsent' ? goneWeight : 1
      remembered.push(sample(ready, selectorOf(selectors), weight, isRight))
      if (index % blindShare === 0) blind.push(sample(ready, quoteAlone(selectors.quote), weight, isRight))
    })
  }
  const other = readPageText(parse(otherHtml).body)
  const elsewhere = prepareText(other.squeezed, other.wordStarts)
  for (const { selectors } of marks) {
    const { prefix, exact } = selectors.quote
    // Pages of one site share their frame: what stands there too is not absent.
    if (other.squeezed.includes(squeeze(prefix).slice(-20) + squeeze(exact))) continue
    remembered.push(sample(elsewhere, selectorOf(selectors), goneWeight, () => false))
    blind.push(sample(elsewhere, quoteAlone(selectors.quote), goneWeight, () => false))
  }
  return { remembered, blind }
}

function quoteAlone({ exact, prefix, suffix }: QuoteSelector): QuoteSelector {
  return { exact, prefix, suffix }
}

function sample(
  page: AnchorText,
  selector: QuoteSelector,
  weight: number,
  isRight: (span: { start: number; end: number }) => boolean,
): Sample {
  const { candidates, facts } = findCandidates(page, selector, squeeze(selector.exact))
  return {
    places: candidates.map((place) => ({ evidence: evidenceOf(place, facts), isRight: isRight(place) })),
    absence: evidenceOfAbsence(facts),
    weight,
  }
}

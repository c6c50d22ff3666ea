import { findMarks } from '@/lib/search/find-marks'
import type { MatchTerms } from '@/lib/search/search-api'

export interface MarkedPart {
  text: string
  isMatch: boolean
  /** Where it begins in the text, in UTF-16 units. */
  start: number
}

/** The text in parts, in order, that together are the text again. */
export function splitMarked(text: string, terms: MatchTerms): MarkedPart[] {
  const parts: MarkedPart[] = []
  let end = 0
  const add = (to: number, isMatch: boolean) => {
    if (to > end) parts.push({ text: text.slice(end, to), isMatch, start: end })
    end = Math.max(end, to)
  }
  for (const mark of findMarks(text, terms)) {
    add(mark.start, false)
    add(mark.end, true)
  }
  add(text.length, false)
  return parts
}

import type { Candidate } from '@/lib/record/article-schema'
import { limits } from './limits'

/**
 * Where a clue comes from, as far as independence goes: two meta tags of one page are written by the same
 * template and count as one voice, a meta tag and the visible headline as two.
 */
export type Family = 'json-ld' | 'meta' | 'title' | 'microdata' | 'rdfa' | 'link' | 'text' | 'url'

/** A value that a field could have, and what speaks for it. */
export interface Clue<T = string> {
  value: T
  /** Shown to the user: `json-ld NewsArticle.headline`, `meta og:title`, `h1`. */
  source: string
  family: Family
  /** Weight of the source alone; `rankClues` adds agreement. Below 0: never chosen. */
  score: number
  /** Why it was raised or lowered. */
  notes: string[]
}

export function clue<T>(family: Family, source: string, value: T, score: number, note?: string): Clue<T> {
  return { value, source, family, score, notes: note === undefined ? [] : [note] }
}

export function adjust<T>(target: Clue<T>, by: number, note: string): void {
  if (by === 0) return
  target.score += by
  target.notes.push(`${by > 0 ? '+' : ''}${Math.round(by)} ${note}`)
}

/**
 * Orders clues, best first: each gains `bonus` for every other family that says the same. Equal scores keep
 * the order in which they were found.
 */
export function rankClues<T>(clues: Clue<T>[], keyOf: (value: T) => string, bonus: number): Clue<T>[] {
  const keys = clues.map((each) => keyOf(each.value))
  const families = new Map<string, Set<Family>>()
  for (const [index, each] of clues.entries()) {
    const key = keys[index] ?? ''
    families.set(key, (families.get(key) ?? new Set<Family>()).add(each.family))
  }
  for (const [index, each] of clues.entries()) {
    const others = (families.get(keys[index] ?? '')?.size ?? 1) - 1
    if (others > 0)
      adjust(
        each,
        bonus * Math.min(others, 3),
        `${others} other kind${others > 1 ? 's' : ''} of source agree`,
      )
  }
  return clues.sort((a, b) => b.score - a.score)
}

/** The clues of one field as `explain` shows them, the chosen one first. */
export function toCandidates<T>(clues: readonly Clue<T>[], show: (value: T) => string): Candidate[] {
  return clues.slice(0, limits.candidates).map((each) => ({
    value: show(each.value),
    source: each.source,
    score: Math.round(each.score),
    ...(each.notes.length > 0 ? { reason: each.notes.join('; ') } : {}),
  }))
}

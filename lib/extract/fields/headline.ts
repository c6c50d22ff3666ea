import type { Budget } from '../budget'
import { cleanText, foldLetters } from '../clean-text'
import { role } from '../dom/element-role'
import { readText } from '../dom/read-text'
import type { Spot, Walk } from '../dom/walk-page'
import { limits } from '../limits'

export interface Headline {
  spot: Spot
  text: string
  /** How much speaks for it, 0..1: in the article, and repeated in the page's titles. */
  trust: number
}

/** Visible headlines, best first: the heading that the page's own titles repeat, `h1` before others. */
export function findHeadlines(walk: Walk, budget: Budget, pageTitles: readonly string[]): Headline[] {
  const titles = pageTitles.map(foldLetters).filter((title) => title !== '')
  const found: Headline[] = []
  for (const spot of walk.headings.slice(0, 60)) {
    const level = Number(spot.element.localName.slice(1))
    if (level > 1 && spot.elsewhere) continue
    const text = cleanText(readText(spot.element, budget, limits.title), limits.title)
    const letters = foldLetters(text)
    if (letters.length < 3) continue
    const repeated =
      letters.length > 5 &&
      titles.some((title) => title.includes(letters) || (title.length > 10 && letters.includes(title)))
    if (level > 1 && !repeated) continue
    found.push({ spot, text, trust: trustIn(spot, level, repeated, letters.length) })
  }
  return found.sort((a, b) => b.trust - a.trust || a.spot.at - b.spot.at)
}

function trustIn(spot: Spot, level: number, repeated: boolean, length: number): number {
  let trust = level === 1 ? 0.4 : level === 2 ? 0.25 : 0.1
  if (repeated) trust += 0.4
  if ((spot.roles & role.headline) !== 0) trust += 0.05
  if (spot.inMain) trust += 0.05
  if (spot.elsewhere) trust -= 0.3
  return length < 12 ? trust - 0.1 : trust
}

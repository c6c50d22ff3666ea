import { cleanText } from '../clean-text'
import { isElement } from '../dom/node-kind'
import { readText } from '../dom/read-text'
import type { Page } from '../page'

export interface MainText {
  /** Paragraphs of the article, in order, at most 400. */
  paragraphs: string[]
  /** The element that holds them; undefined where the page has no paragraphs. */
  container: Element | undefined
}

/**
 * The article's paragraphs: those under the element whose direct and near paragraphs hold the most text.
 * Meant for the print and the links, not for reading (`markdown.ts` does that).
 */
export function readMainText(page: Page): MainText {
  const spots = page.walk.paragraphs.filter((spot) => !spot.elsewhere).slice(0, 400)
  const texts = spots.map((spot) => cleanText(readText(spot.element, page.budget, 3_000)))
  const weights = new Map<Element, number>()
  for (const [index, spot] of spots.entries()) {
    const length = texts[index]?.length ?? 0
    if (length < 30) continue
    const parent = spot.element.parentNode
    const outer = parent?.parentNode ?? null
    if (isElement(parent)) weights.set(parent, (weights.get(parent) ?? 0) + length)
    if (isElement(outer)) weights.set(outer, (weights.get(outer) ?? 0) + length * 0.8)
  }
  let container: Element | undefined
  for (const [element, weight] of weights)
    if (!container || weight > (weights.get(container) ?? 0)) container = element
  const inside = container
  const paragraphs = inside
    ? texts.filter((text, index) => text !== '' && inside.contains(spots[index]?.element ?? null))
    : []
  return { paragraphs, container }
}

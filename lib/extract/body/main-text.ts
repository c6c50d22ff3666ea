import { cleanText } from '../clean-text'
import { isElement } from '../dom/node-kind'
import { readText } from '../dom/read-text'
import type { Spot } from '../dom/walk-page'
import type { Page } from '../page'

export interface MainText {
  /** Paragraphs of the article, in order, at most 400. */
  paragraphs: string[]
  /** The element that holds them; undefined where the page has no paragraphs. */
  container: Element | undefined
  /** The element of the first paragraph. */
  first: Element | undefined
}

/**
 * The article's paragraphs: those under the element whose direct and near paragraphs hold the most text.
 * Meant for the print and the links, not for reading (`markdown.ts` does that).
 */
export function readMainText(page: Page): MainText {
  const own = readSpots(
    page,
    page.walk.paragraphs.filter((spot) => !spot.elsewhere),
  )
  // Some put the whole article into what their class calls a widget or a card.
  return own.paragraphs.join('').length > 200 ? own : readSpots(page, page.walk.paragraphs)
}

/** Under a picture, not in the text. */
const aside = /caption|credit|copyright/i

function readSpots(page: Page, all: readonly Spot[]): MainText {
  const spots = all.filter((spot) => !aside.test(spot.element.getAttribute('class') ?? '')).slice(0, 400)
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
  const kept = inside
    ? texts
        .map((text, index) => ({ text, element: spots[index]?.element }))
        .filter(({ text, element }) => text !== '' && inside.contains(element ?? null))
    : []
  return { paragraphs: kept.map(({ text }) => text), container, first: kept[0]?.element }
}

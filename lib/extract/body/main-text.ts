import { cleanText } from '../clean-text'
import { readText } from '../dom/read-text'
import type { Spot } from '../dom/walk-page'
import type { Page } from '../page'
import { addAround } from './add-around'
import { joinParts } from './join-parts'
import { readLooseText } from './loose-text'

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
  const text = lengthOf(own) > 200 ? own : readSpots(page, page.walk.paragraphs)
  if (lengthOf(text) >= enough) return text
  return readLooseText(page, 2 * lengthOf(text)) ?? text
}

/** Characters in paragraphs above which nobody looks for text outside of them. */
const enough = 1_500

function lengthOf({ paragraphs }: MainText): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0)
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
    addAround(weights, spot.element.parentNode, length)
  }
  let container: Element | undefined
  for (const [element, weight] of weights)
    if (!container || weight > (weights.get(container) ?? 0)) container = element
  if (!container) return { paragraphs: [], container: undefined, first: undefined }
  const placed = spots
    .map((spot, index) => ({ element: spot.element, text: texts[index] ?? '' }))
    .filter(({ text }) => text !== '')
  const whole = joinParts(container, placed)
  const kept = placed.filter(({ element }) => whole.contains(element))
  return { paragraphs: kept.map(({ text }) => text), container: whole, first: kept[0]?.element }
}

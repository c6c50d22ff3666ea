import type { MainText } from '../body/main-text'
import { cleanText, foldText, splitWords } from '../clean-text'
import { type Clue, clue } from '../clue'
import { role } from '../dom/element-role'
import { isElement } from '../dom/node-kind'
import { readText } from '../dom/read-text'
import type { Spot } from '../dom/walk-page'
import type { Page } from '../page'
import type { Headline } from './headline'

/** Elements after the headline within which a standfirst begins. */
const reach = 60

/**
 * What stands between headline and text: parts that their class calls a standfirst; a smaller heading right
 * before the text; a first paragraph in bold.
 */
export function readStandfirsts(page: Page, text: MainText, title: string): Clue[] {
  const headline = page.headlines[0]
  if (!headline) return []
  return [
    ...fromClasses(page, headline, text),
    ...fromHeading(page, headline, title),
    ...fromPlace(page, headline, text),
    ...fromBold(text),
  ]
}

/**
 * The one paragraph between headline and text that is set in a style of its own: a standfirst by its place,
 * where class names are made by a tool and say nothing. Without a class it is the text's first paragraph or
 * a caption; of several, none can be told from notices and teasers.
 */
function fromPlace(page: Page, headline: Headline, text: MainText): Clue[] {
  const end = page.walk.paragraphs.find((spot) => spot.element === text.first)?.at
  if (end === undefined) return []
  const start = headline.spot.at
  const style = text.first?.getAttribute('class') ?? ''
  const spots = page.walk.paragraphs.filter(
    (spot) =>
      spot.at > start &&
      spot.at < end &&
      spot.at - start <= reach &&
      isPlain(spot, style) &&
      !isInForm(spot.element, headline),
  )
  const values = spots
    .slice(0, 12)
    .map((spot) => cleanText(readText(spot.element, page.budget, 1_200)))
    .filter(
      (value) => isFit(value, headline) && /[.!?\u2026\u3002]["'\u201c\u201d\u00ab\u00bb]?$/.test(value),
    )
  const [only] = values
  return only !== undefined && values.length === 1
    ? [clue('text', 'text between headline and article', only, 75)]
    : []
}

/** Not under a picture, not a byline or a date, not styled as the text is. */
function isPlain(spot: Spot, style: string): boolean {
  const parent = spot.element.parentNode
  const own = spot.element.getAttribute('class') ?? ''
  return (
    !spot.elsewhere &&
    own !== '' &&
    own !== style &&
    (spot.roles & (role.byline | role.date)) === 0 &&
    !isSomethingElse(spot) &&
    !(isElement(parent) && /^(?:figcaption|figure|label|form|li)$/.test(parent.localName))
  )
}

function fromClasses(page: Page, headline: Headline, { container }: MainText): Clue[] {
  const found: Clue[] = []
  const start = headline.spot.at
  const text = page.walk.paragraphs.find(
    (spot) =>
      spot.at > start &&
      !spot.elsewhere &&
      (spot.roles & role.standfirst) === 0 &&
      container?.contains(spot.element) &&
      (spot.element.textContent ?? '').length > 120,
  )
  for (const spot of page.walk.standfirsts) {
    const distance = spot.at - start
    if (spot.elsewhere || distance <= 0 || distance > reach || isSomethingElse(spot)) continue
    // A "subtitle" within the text is a heading of its part.
    if (text && spot.at > text.at && !spot.element.contains(text.element)) continue
    const value = cleanText(readText(spot.element, page.budget, 1_200))
    if (!isFit(value, headline)) continue
    const source = `text .${spot.element.getAttribute('class') ?? ''}`.slice(0, 60)
    found.push(clue('text', source, value, 76 - Math.min(20, distance / 3) - found.length * 4))
    if (found.length > 5) break
  }
  return found
}

/** The first `h2` or `h3` after the headline, if no paragraph of the article comes before it. */
function fromHeading(page: Page, headline: Headline, title: string): Clue[] {
  const at = headline.spot.at
  const firstParagraph = page.walk.paragraphs.find(
    (spot) => spot.at > at && !spot.elsewhere && (spot.element.textContent ?? '').length > 120,
  )
  const spot = page.walk.headings.find(
    (each) =>
      each.at > at && each.element.localName !== 'h1' && !page.headlines.some((other) => other.spot === each),
  )
  if (!spot || spot.elsewhere || !firstParagraph || spot.at > firstParagraph.at || isSomethingElse(spot))
    return []
  const value = cleanText(readText(spot.element, page.budget, 1_200))
  if (!isFit(value, headline) || repeatsTitle(value, `${title} ${page.title}`)) return []
  return [clue('text', `${spot.element.localName} before the text`, value, 76)]
}

/** The headline once more, with its kicker. */
function repeatsTitle(value: string, titles: string): boolean {
  const words = splitWords(foldText(value)).filter((word) => word.length > 3)
  const known = foldText(titles)
  return words.length > 0 && words.filter((word) => known.includes(word)).length / words.length > 0.6
}

function fromBold({ paragraphs, first }: MainText): Clue[] {
  const value = paragraphs[0] ?? ''
  const only = first?.firstElementChild ?? null
  const isBold =
    value.length >= 60 &&
    value.length <= 500 &&
    isElement(only) &&
    /^(?:strong|b)$/.test(only.localName) &&
    cleanText(only.textContent ?? '') === value
  return isBold && !isFrame(value) ? [clue('text', 'first paragraph in bold', value, 69)] : []
}

function isFit(value: string, headline: Headline): boolean {
  return (
    value.length >= 40 &&
    value.length <= 700 &&
    !isFrame(value) &&
    !foldText(value).includes(foldText(headline.text))
  )
}

/** A byline, a reading time or the price of a subscription instead of a text. */
function isFrame(value: string): boolean {
  return (
    value.length < 120 &&
    /\d{1,2}[:.]\d{2}\b.*\b(?:von|by|par|por|di|min)\b|\bmin(?:ute[ns]?)?\b.{0,10}$|[€$£]\s?\d|\d\s?[€$£]/i.test(
      value,
    )
  )
}

/** Offers of newsletters and searches; some frameworks wrap the whole page in a form, headline and all. */
function isInForm(element: Element, { spot }: Headline): boolean {
  const form = element.closest('form')
  return form !== null && !form.contains(spot.element)
}

function isSomethingElse({ element }: Spot): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.localName}`
  return /caption|media|image|photo|figure|video|credit|author|tag|date|time|paywall|subscri|offer|abo-/i.test(
    names,
  )
}

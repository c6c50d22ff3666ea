import type { Budget } from '../budget'
import { cleanText, foldLetters, splitWords } from '../clean-text'
import { role } from '../dom/element-role'
import { isElement, isText } from '../dom/node-kind'
import { readText } from '../dom/read-text'
import type { Spot, Walk } from '../dom/walk-page'
import { limits } from '../limits'
import { parseAddress } from '../url/parse-address'
import { hostWithoutWww } from './site-name'

export interface Headline {
  spot: Spot
  text: string
  /** How much speaks for it, 0..1: in the article, and repeated in the page's titles. */
  trust: number
}

/** Visible headlines, best first: the heading that the page's own titles repeat, `h1` before others. */
export function findHeadlines(
  walk: Walk,
  budget: Budget,
  pageTitles: readonly string[],
  open?: URL,
): Headline[] {
  const titles = pageTitles.map(foldLetters).filter((title) => title !== '')
  const words = new Set(pageTitles.flatMap(wordsOf))
  const found: Headline[] = []
  for (const spot of walk.headings.slice(0, 60)) {
    const level = Number(spot.element.localName.slice(1))
    if ((level > 1 && spot.elsewhere) || isHomeLink(spot.element, open)) continue
    const whole = cleanText(readText(spot.element, budget, limits.title), limits.title)
    const text = withoutKicker(spot.element, whole, budget)
    const letters = foldLetters(text)
    if (letters.length < 3) continue
    const repeated =
      letters.length > 5 &&
      titles.some((title) => title.includes(letters) || (title.length > 10 && letters.includes(title)))
    if (level > 1 && !repeated) continue
    const share = repeated ? 1 : sharedWords(text, words)
    found.push({ spot, text, trust: trustIn(spot, level, share, letters.length) })
  }
  return found.sort((a, b) => b.trust - a.trust || a.spot.at - b.spot.at)
}

/**
 * The site's logo or a blog's name, which many templates put into a heading: all of it is a link to the home
 * page, or to a folder that the page is in.
 */
function isHomeLink(heading: Element, open: URL | undefined): boolean {
  if (!open || (open.pathname === '/' && open.search === '')) return false
  const outer = heading.parentNode
  const anchor = isElement(outer) && outer.localName === 'a' ? outer : heading.getElementsByTagName('a')[0]
  const target = parseAddress(anchor?.getAttribute('href') ?? '', open)
  if (!anchor || !target || target.search !== '' || target.hash !== '') return false
  if (!target.pathname.endsWith('/') || !isAbove(target.pathname, open.pathname)) return false
  if (hostWithoutWww(target) !== hostWithoutWww(open)) return false
  return anchor === outer || anchor.textContent?.trim() === heading.textContent?.trim()
}

/** Whether a folder holds a page: `/film/` and `/film/2013/story`, not `/film/` and `/film/`. */
function isAbove(folder: string, path: string): boolean {
  return folder === '/' || (path.startsWith(folder) && path.length > folder.length)
}

const kicker =
  /kicker|overline|roof-?line|dachzeile|topline|spitzmarke|eyebrow|super-?title|pre-?title|surtitre|occhiello|antetitul|volanta|vignette|\brubrik|article-?label/i

/**
 * A headline without the line above it, where a publisher puts that into the same heading and names it:
 * `<h1><span class="kicker">Budget</span> Parliament votes</h1>` → "Parliament votes".
 */
function withoutKicker(heading: Element, whole: string, budget: Budget): string {
  const first = firstPart(heading)
  if (!first || !kicker.test(first.getAttribute('class') ?? '')) return whole
  const line = cleanText(readText(first, budget, 200), 200)
  if (line === '' || !whole.startsWith(line)) return whole
  const rest = whole.slice(line.length).replace(/^[\s:|\u2013\u2014/.-]+/, '')
  return foldLetters(rest).length > 8 ? rest : whole
}

/** The first element with text in it, as long as no text stands before it. */
function firstPart(heading: Element): Element | undefined {
  let node: Node | null = heading.firstChild
  for (let step = 0; node && step < 12; step++) {
    if (isText(node) && (node.nodeValue ?? '').trim() !== '') return undefined
    if (isElement(node)) {
      if (kicker.test(node.getAttribute('class') ?? '')) return node
      // Some wrap all of the heading once more.
      node = node.firstChild
    } else node = node.nextSibling
  }
  return undefined
}

function wordsOf(text: string): string[] {
  return splitWords(text.toLowerCase()).filter((word) => word.length > 3)
}

/** How many of a heading's words the page's titles use, 0..1; a rewritten headline keeps its names. */
function sharedWords(text: string, titles: ReadonlySet<string>): number {
  const own = wordsOf(text)
  if (own.length < 3) return 0
  return own.filter((word) => titles.has(word)).length / own.length
}

function trustIn(spot: Spot, level: number, share: number, length: number): number {
  let trust = level === 1 ? 0.4 : level === 2 ? 0.25 : 0.1
  if (share === 1) trust += 0.4
  else if (share >= 0.3) trust += 0.25
  if ((spot.roles & role.headline) !== 0) trust += 0.05
  if (spot.inMain) trust += 0.05
  if (spot.elsewhere) trust -= 0.3
  return length < 12 ? trust - 0.1 : trust
}

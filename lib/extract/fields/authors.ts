import type { MainText } from '../body/main-text'
import { cleanText, foldLetters } from '../clean-text'
import { adjust, type Clue, clue, rankClues } from '../clue'
import { readText } from '../dom/read-text'
import type { Spot } from '../dom/walk-page'
import { getProperty, isLdObject } from '../json-ld/graph'
import { listOf, nameOf, textOf } from '../json-ld/values'
import { limits } from '../limits'
import { cleanName } from '../names/clean-name'
import { judgeName } from '../names/judge-name'
import { nameInLine } from '../names/lead'
import { isAgency } from '../names/name-words'
import { splitNames } from '../names/split-names'
import type { Page } from '../page'

const metaNames: [name: string, score: number][] = [
  ['byl', 66],
  ['parsely-author', 66],
  ['sailthru.author', 64],
  ['cxenseparse:author', 64],
  ['author', 62],
  ['article:author', 56],
  ['article:author_name', 62],
  ['og:article:author', 56],
  ['dc.creator', 60],
  ['dcterms.creator', 60],
  ['dc:creator', 60],
  ['citation_author', 66],
  ['dable:author', 60],
  ['mrf:authors', 64],
  ['authors', 60],
  ['vr:author', 60],
  ['rbauthors', 60],
  ['shareaholic:article_author_name', 56],
  ['twitter:data1', 20],
]

/** Lists of names by source; the list is chosen as a whole, because order and completeness belong together. */
export function readAuthors(page: Page, siteNames: readonly string[], text: MainText): Clue<string[]>[] {
  const clues = [
    ...fromJsonLd(page),
    ...fromMeta(page),
    ...fromMicrodata(page),
    ...fromBylines(page),
    ...fromLines(page),
  ]
  const sites = new Set(siteNames.map(foldLetters))
  const judged = clues.map((each) => judge(each, sites)).filter((each) => each.value.length > 0)
  const namesNobody = judged.every((each) => each.notes.some((note) => note.includes('names no person')))
  if (namesNobody) judged.push(...fromSignature(text).map((each) => judge(each, sites)))
  return rankClues(judged, keyOfNames, 12)
}

export function keyOfNames(names: readonly string[]): string {
  return names.map(foldLetters).sort().join('|')
}

function judge(list: Clue<string[]>, sites: ReadonlySet<string>): Clue<string[]> {
  const names: { name: string; kind: 'person' | 'agency' | 'organisation' }[] = []
  const parts = list.value.flatMap((each) => (sites.has(foldLetters(each)) ? [each] : splitNames(each)))
  for (const raw of joinNames(list, parts)) {
    const name = stripSite(cleanName(raw), sites)
    const kind = judgeName(name)
    if (kind === 'none' || names.some((known) => foldLetters(known.name) === foldLetters(name))) continue
    const isSite = sites.has(foldLetters(name))
    names.push({
      name,
      kind:
        kind === 'person' && !isSite && !isOfSite(name, sites)
          ? 'person'
          : isAgency(name)
            ? 'agency'
            : 'organisation',
    })
    if (names.length >= limits.authors) break
  }
  // "publisher.com, Frankfurt, Germany" is an imprint, not three authors.
  const isImprint =
    list.family === 'meta' && list.value.length === 1 && names.length > 1 && names[0]?.kind === 'organisation'
  const people = isImprint ? 0 : names.filter((each) => each.kind === 'person').length
  const keepAgencies = list.family === 'json-ld' || list.family === 'microdata'
  const isByline =
    list.family === 'text' && names.some((each) => each.kind === 'person' && isFullName(each.name))
  const kept = isByline
    ? names.filter((each) => each.kind === 'person' && /\s|[^\x20-\u024f]/.test(each.name))
    : people > 0
      ? names.filter((each) => each.kind === 'person' || (keepAgencies && each.kind === 'agency'))
      : isImprint
        ? names.slice(0, 1)
        : names
  const result: Clue<string[]> = { ...list, value: kept.map((each) => each.name) }
  if (people === 0 && kept.length > 0) adjust(result, -30, 'names no person')
  else if (kept.some((each) => /^[a-z]{6,}$/.test(each.name))) adjust(result, -24, 'is a user name')
  else if (
    kept.some(
      (each) => each.kind === 'person' && !each.name.includes(' ') && !/[^\x20-\u024f]/.test(each.name),
    )
  )
    adjust(result, -8, 'has a name of one word')
  return result
}

/** First and last name that a byline sets one above the other. */
function joinNames(list: Clue<string[]>, parts: string[]): string[] {
  const isSplit =
    list.family === 'text' &&
    list.value.length === 2 &&
    list.value.every((part) => /^[A-ZÀ-Þ][a-zß-ÿ]+$/.test(part))
  return isSplit ? [list.value.join(' ')] : parts
}

/**
 * "MDR THÜRINGEN" on mdr.de is a part of the house; so are "Daily Bugle Reporters" and "Ediciones Daily Bugle"
 * of the Daily Bugle.
 */
function isOfSite(name: string, sites: ReadonlySet<string>): boolean {
  const words = name.split(/\s+/)
  const tail = foldLetters(words.slice(1).join(''))
  if (words.length > 2 && tail.length > 5 && sites.has(tail)) return true
  return words.slice(0, -1).some((word, index) => {
    const first = foldLetters(words.slice(0, index + 1).join(''))
    const isShort = index === 0 && word.length > 1 && word === word.toUpperCase()
    return sites.has(first) && (isShort || first.length > 7)
  })
}

/** "Site - Jane Doe" and "Jane Doe | Site" → "Jane Doe". */
function stripSite(name: string, sites: ReadonlySet<string>): string {
  const parts = name.split(/\s+[-–—|]\s+/)
  const others = parts.filter((part) => !sites.has(foldLetters(part)))
  return parts.length > 1 && others.length === 1 ? (others[0] ?? name) : name
}

function fromJsonLd(page: Page): Clue<string[]>[] {
  const clues: Clue<string[]>[] = []
  for (const [index, { node, type }] of page.articles.slice(0, 4).entries()) {
    for (const property of ['author', 'creator']) {
      const names = listOf(page.graph, getProperty(node.object, property))
        .flatMap((value) =>
          isLdObject(value) ? textListOf(getProperty(value, 'name')) || nameOf(value) : [textOf(value)],
        )
        .flat()
        .filter(Boolean)
      if (names.length > 0)
        clues.push(
          clue(
            'json-ld',
            `json-ld ${type}.${property}`,
            names,
            (property === 'author' ? 80 : 62) - index * 6,
          ),
        )
    }
  }
  return clues
}

function textListOf(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.slice(0, 20).map((each) => textOf(each)) : undefined
}

function fromMeta(page: Page): Clue<string[]>[] {
  return metaNames.flatMap(([name, score]) => {
    const values = page.metas.all(name)
    return values.length > 0 ? [clue<string[]>('meta', `meta ${name}`, [...values], score)] : []
  })
}

function fromMicrodata(page: Page): Clue<string[]>[] {
  const names: string[] = []
  for (const spot of page.walk.properties) {
    // Some put the byline into a `nav` of its own; far from the headline it is a card's.
    if (
      (spot.elsewhere && !isNearHeadline(page, spot)) ||
      !/^(?:schema:|dc:)?(?:author|creator)$/.test(
        spot.element.getAttribute('itemprop') ?? spot.element.getAttribute('property') ?? '',
      )
    )
      continue
    const inner = spot.element.querySelector('[itemprop="name"]')
    names.push(
      cleanText(
        (inner ?? spot.element).getAttribute('content') ??
          readText(inner ?? spot.element, page.budget, 300, '\n'),
      ),
    )
    if (names.length > 12) break
  }
  return names.length > 0 ? [clue('microdata', 'microdata author', names, 66)] : []
}

function isNearHeadline(page: Page, spot: Spot): boolean {
  const at = page.headlines[0]?.spot.at
  return at !== undefined && spot.at > at && spot.at - at < 30
}

/** Who took a picture did not write the article. */
const isCredit = /media|image|photo|picture|figure|caption|credit|video|gallery/i

function fromBylines(page: Page): Clue<string[]>[] {
  const clues: Clue<string[]>[] = []
  let beside: { parent: Node | null; names: string[] } | undefined
  for (const spot of page.walk.bylines) {
    if (spot.elsewhere || isCredit.test(spot.element.getAttribute('class') ?? '')) continue
    const text = readText(spot.element, page.budget, 300, '\n').trim()
    if (text.length < 3 || text.length > 160) continue
    const isLink = spot.element.getAttribute('rel')?.includes('author') === true
    const names = text
      .split('\n')
      .map((part) => cleanText(part))
      .filter(Boolean)
    const { parentNode } = spot.element
    if (isLink && beside?.parent === parentNode) {
      beside.names.push(...names)
      continue
    }
    if (isLink) beside = { parent: parentNode, names }
    clues.push(
      clue(
        'text',
        isLink ? 'link rel=author' : `text .${spot.element.getAttribute('class') ?? ''}`.slice(0, 60),
        names,
        (isLink ? 60 : 52) - clues.length,
      ),
    )
    if (clues.length > 8) break
  }
  return clues
}

/** "By Jane Doe" near the headline, in markup that does not say so. */
function fromLines(page: Page): Clue<string[]>[] {
  const clues: Clue<string[]>[] = []
  for (const line of page.near) {
    const names = nameInLine(line.text)
    if (names && names.length > 2 && names.length < 81)
      clues.push(clue('text', 'text near the headline', [names], 50 - Math.abs(line.distance)))
  }
  return clues.slice(0, 3)
}

/** A name alone in the first or last paragraph, where smaller papers sign their articles. */
function fromSignature({ paragraphs }: MainText): Clue<string[]>[] {
  if (paragraphs.length < 4) return []
  for (const line of [...paragraphs.slice(-2).reverse(), ...paragraphs.slice(0, 3)]) {
    const names = line.length > 3 && line.length < 60 ? splitNames(line).map(cleanName) : []
    if (names.length > 0 && names.length < 4 && names.every(isFullName))
      return [clue('text', 'text of the first or last paragraph', names, 88)]
  }
  return []
}

/** Stricter than `judgeName`: two to four words, each with a capital, nothing else. */
function isFullName(name: string): boolean {
  const words = name.split(' ')
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    (words[0] ?? '').length > 1 &&
    words.every(isNameWord) &&
    judgeName(name) === 'person'
  )
}

/** A capital, then letters, full stops, apostrophes and hyphens alone. */
function isNameWord(word: string): boolean {
  const first = word.charAt(0)
  return (
    first !== first.toLowerCase() &&
    !/[\s\d\u0021-\u0026\u0028-\u002c\u002f:-@[-`{-\u00bf\u2000-\u2018\u201a-\u206f]/.test(word)
  )
}

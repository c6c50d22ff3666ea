import { cleanText } from '../clean-text'
import { type Clue, clue } from '../clue'
import type { DateParts } from '../dates/date-parts'
import { dayInPath, parseDate } from '../dates/parse-date'
import type { DayOrder } from '../dates/parse-written-date'
import { labelsChange, partDates, saysChange } from '../dates/said-of-date'
import { isElement } from '../dom/node-kind'
import { readText } from '../dom/read-text'
import type { Spot } from '../dom/walk-page'
import { textAt } from '../json-ld/values'
import type { Page } from '../page'
import { rankDates } from './rank-dates'

export interface DateClues {
  published: Clue<DateParts>[]
  modified: Clue<DateParts>[]
}

const publishedNames: [name: string, score: number][] = [
  ['article:published_time', 84],
  ['article:published', 80],
  ['og:published_time', 76],
  ['og:article:published_time', 80],
  ['datepublished', 78],
  ['parsely-pub-date', 78],
  ['sailthru.date', 72],
  ['cxenseparse:recs:publishtime', 78],
  ['cxenseparse:publishtime', 76],
  ['publish-date', 74],
  ['publish_date', 74],
  ['publishdate', 74],
  ['published', 70],
  ['pubdate', 74],
  ['ptime', 74],
  ['pdate', 70],
  ['date', 62],
  ['dc.date.issued', 74],
  ['dcterms.created', 66],
  ['dc.date', 66],
  ['dcterms.date', 66],
  ['dcterms.issued', 74],
  ['dc.date.created', 66],
  ['citation_publication_date', 70],
  ['citation_date', 68],
  ['citation_online_date', 70],
  ['article.published', 78],
  ['article_date_original', 76],
  ['originalpublicationdate', 76],
  ['displaydate', 70],
  ['iso-8601-publish-date', 76],
  ['vr:published_time', 74],
  ['dable:published_time', 70],
  ['mrf:published', 72],
  ['mediator_published_time', 76],
  ['last-published', 40],
  ['article:post_date', 70],
  ['created', 60],
  ['datecreated', 62],
  ['bt:pubdate', 74],
  ['rnews:datepublished', 74],
  ['dc:date', 64],
  ['dc:created', 62],
  ['shareaholic:article_published_time', 74],
  ['publication_date', 72],
  ['published_at', 72],
  ['published-date', 72],
  ['article-publication-date', 74],
  ['video:release_date', 56],
  ['uploaddate', 56],
]
const modifiedNames: [name: string, score: number][] = [
  ['article:modified_time', 84],
  ['og:updated_time', 70],
  ['datemodified', 74],
  ['last-modified', 60],
  ['dcterms.modified', 70],
  ['dc.date.modified', 70],
  ['lastmod', 64],
  ['revised', 60],
  ['article:modified', 78],
  ['utime', 66],
  ['moddate', 66],
]
/** A sentence with an older date speaks of the past: there was no site to publish it on. */
const firstWebYear = 1994

/** Dates of publication and change by source, best first. */
export function readDates(page: Page, order: DayOrder): DateClues {
  const published: Clue<DateParts>[] = []
  const modified: Clue<DateParts>[] = []
  const add = (
    list: Clue<DateParts>[],
    family: Clue['family'],
    source: string,
    text: string | undefined,
    score: number,
    firstYear = 1901,
  ): void => {
    const parts = text ? parseDate(text, order) : undefined
    if (parts && parts.year >= firstYear) list.push(clue(family, source, parts, score))
  }
  for (const [index, { node, type }] of page.articles.slice(0, 4).entries()) {
    const addProperty = (list: Clue<DateParts>[], name: string, score: number): void =>
      add(list, 'json-ld', `json-ld ${type}.${name}`, textAt(node.object, name, 80), score - index * 6)
    addProperty(published, 'datePublished', type === 'LiveBlogPosting' ? 106 : 90)
    addProperty(published, 'dateCreated', 62)
    addProperty(published, 'uploadDate', 66)
    addProperty(modified, 'dateModified', 88)
  }
  for (const [name, score] of publishedNames)
    add(published, 'meta', `meta ${name}`, page.metas.first(name), score)
  for (const [name, score] of modifiedNames)
    add(modified, 'meta', `meta ${name}`, page.metas.first(name), score)
  readVisible(page, published.length > 0, (spot, text, base, source) => {
    const family = source.startsWith('microdata') ? 'microdata' : 'text'
    if (!/\d/.test(text)) return
    if (isOfChange(page, spot.element)) {
      add(modified, family, source, text, base)
      return
    }
    const said = partDates(text)
    add(modified, family, source, said.modified, base)
    // Some sites show no other date than "Updated May 4": better than none, and than one from a sentence.
    add(published, family, source, said.published || text, said.published ? base : base - 20)
  })
  let isLabelled = false
  for (const line of page.near) {
    if (!/\d/.test(line.text)) {
      isLabelled = line.text.length < 30 && labelsChange(line.text)
      continue
    }
    const text = line.text.slice(0, 140)
    const said = isLabelled ? { published: '', modified: text } : partDates(text)
    const score = 44 - Math.min(16, Math.abs(line.distance))
    add(published, 'text', 'text near the headline', said.published, score, firstWebYear)
    add(modified, 'text', 'text near the headline', said.modified, score, firstWebYear)
    isLabelled = false
  }
  // "Berlin, 25 January 2022 - …": the dateline.
  const at = page.headlines[0]?.spot.at ?? 0
  const first = page.walk.paragraphs.filter((spot) => !spot.elsewhere && spot.at > at).slice(0, 2)
  for (const [index, spot] of first.entries())
    add(
      published,
      'text',
      'text at the beginning',
      cleanText(readText(spot.element, page.budget, 70)),
      34 - index * 4,
      firstWebYear,
    )
  const path = page.url ? dayInPath(page.url.pathname) : undefined
  if (path) published.push(clue('url', 'day in the address', path, 58))
  return { published: rankDates(published, modified), modified: rankDates(modified, []) }
}

function isOfChange(page: Page, element: Element): boolean {
  const around = element.parentElement?.getAttribute('class') ?? ''
  return (
    saysChange(`${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`) ||
    (saysChange(around) && !/publi/i.test(around)) ||
    labelsChange(textBefore(page, element))
  )
}

/** The words beside an element, before it: of its own line, or of the label beside its frame. */
function textBefore(page: Page, element: Element): string {
  for (const each of [element, element.parentElement]) {
    let sibling = each?.previousSibling ?? null
    for (let left = 3; sibling && left > 0; left--) {
      const text = isElement(sibling) ? readText(sibling, page.budget, 100) : (sibling.nodeValue ?? '')
      if (text.trim() !== '') return text.slice(-60)
      sibling = sibling.previousSibling
    }
  }
  return ''
}

function readVisible(
  page: Page,
  isKnown: boolean,
  found: (spot: Spot, text: string, score: number, source: string) => void,
): void {
  const at = page.headlines[0]?.spot.at ?? 0
  const near = (spot: Spot): number => {
    const distance = spot.at - at
    return (
      (spot.elsewhere ? -30 : 0) - (distance < 0 ? Math.min(20, -distance / 8) : Math.min(20, distance / 20))
    )
  }
  for (const spot of page.walk.properties) {
    const name = spot.element.getAttribute('itemprop') ?? spot.element.getAttribute('property') ?? ''
    if (!/datePublished|dateCreated|dateModified|dc:date|dc:created/i.test(name)) continue
    found(
      spot,
      dateText(page, spot),
      (/Published/i.test(name) ? 76 : 60) + near(spot),
      `microdata ${name}`.slice(0, 60),
    )
  }
  for (const spot of page.walk.times.slice(0, 40)) {
    // Cards of other articles have dates, too: none to choose where the page itself says its own.
    if (spot.elsewhere && isKnown) continue
    found(
      spot,
      dateText(page, spot),
      60 + near(spot) + (spot.element.hasAttribute('pubdate') ? 10 : 0),
      'time',
    )
  }
  for (const spot of page.walk.dates.slice(0, 60)) {
    if (spot.elsewhere) continue
    const text = dateText(page, spot)
    if (
      text.length < 160 ||
      /(?:post|entry|article)[-_]?meta/i.test(spot.element.getAttribute('class') ?? '')
    )
      found(spot, text, 48 + near(spot), `text .${spot.element.getAttribute('class') ?? ''}`.slice(0, 60))
  }
}

function dateText(page: Page, spot: Spot): string {
  const { element } = spot
  const value =
    element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.getAttribute('title')
  if (value && /\d{4}/.test(value)) return value.slice(0, 80)
  return cleanText(readText(element, page.budget, 200), 200)
}

import { cleanText } from '../clean-text'
import { adjust, type Clue, clue } from '../clue'
import { type DateParts, dayOf, instantOf } from '../dates/date-parts'
import { dayInPath, parseDate } from '../dates/parse-date'
import type { DayOrder } from '../dates/parse-written-date'
import { readText } from '../dom/read-text'
import type { Spot } from '../dom/walk-page'
import { textAt } from '../json-ld/values'
import type { Page } from '../page'
import type { Headline } from './headline'

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
const modifiedWords =
  /updat|modif|aktualis|geändert|bijgewerkt|mis à jour|mise à jour|actualiz|aggiornat|atualizad|uppdater|oppdater|opdater|päivit|aktualiz|zaktualiz|güncel|обновл|更新|최종|수정/

function saysChange(text: string): boolean {
  return modifiedWords.test(text.toLowerCase())
}

/** A sentence with an older date speaks of the past: there was no site to publish it on. */
const firstWebYear = 1994

/** Dates of publication and change by source, best first. */
export function readDates(page: Page, order: DayOrder): DateClues {
  const published: Clue<DateParts>[] = []
  const modified: Clue<DateParts>[] = []
  /** Which list it belongs to is asked only for what is a date: most texts are none. */
  const add = (
    list: Clue<DateParts>[] | (() => Clue<DateParts>[]),
    family: Clue['family'],
    source: string,
    text: string | undefined,
    score: number,
    firstYear = 1901,
  ): void => {
    const parts = text ? parseDate(text, order) : undefined
    if (parts && parts.year >= firstYear)
      (typeof list === 'function' ? list() : list).push(clue(family, source, parts, score))
  }
  for (const [index, { node, type }] of page.articles.slice(0, 4).entries()) {
    add(
      published,
      'json-ld',
      `json-ld ${type}.datePublished`,
      textAt(node.object, 'datePublished', 80),
      90 - index * 6 + (type === 'LiveBlogPosting' ? 16 : 0),
    )
    add(
      published,
      'json-ld',
      `json-ld ${type}.dateCreated`,
      textAt(node.object, 'dateCreated', 80),
      62 - index * 6,
    )
    add(
      published,
      'json-ld',
      `json-ld ${type}.uploadDate`,
      textAt(node.object, 'uploadDate', 80),
      66 - index * 6,
    )
    add(
      modified,
      'json-ld',
      `json-ld ${type}.dateModified`,
      textAt(node.object, 'dateModified', 80),
      88 - index * 6,
    )
  }
  for (const [name, score] of publishedNames)
    add(published, 'meta', `meta ${name}`, page.metas.first(name), score)
  for (const [name, score] of modifiedNames)
    add(modified, 'meta', `meta ${name}`, page.metas.first(name), score)
  readVisible(page, page.headlines[0], (spot, text, base, source) =>
    add(
      () => (isOfChange(spot.element) ? modified : published),
      source.startsWith('microdata') ? 'microdata' : 'text',
      source,
      text,
      base,
    ),
  )
  for (const line of page.near)
    add(
      () => (saysChange(line.text) ? modified : published),
      'text',
      'text near the headline',
      line.text.slice(0, 140),
      44 - Math.min(16, Math.abs(line.distance)),
      firstWebYear,
    )
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
  return { published: rankDates(published), modified: rankDates(modified) }
}

function isOfChange(element: Element): boolean {
  const around = element.parentElement?.getAttribute('class') ?? ''
  return (
    saysChange(`${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`) ||
    (saysChange(around) && !/publi/i.test(around))
  )
}

function readVisible(
  page: Page,
  headline: Headline | undefined,
  found: (spot: Spot, text: string, score: number, source: string) => void,
): void {
  const at = headline?.spot.at ?? 0
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
  for (const spot of page.walk.times.slice(0, 40))
    found(
      spot,
      dateText(page, spot),
      60 + near(spot) + (spot.element.hasAttribute('pubdate') ? 10 : 0),
      'time',
    )
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

/** Same day counts as agreement; a time beats a bare day, a known zone an unknown one. */
function rankDates(clues: Clue<DateParts>[]): Clue<DateParts>[] {
  resolveZones(clues)
  for (const each of clues) {
    const agreeing = new Set(
      clues
        .filter((other) => other.family !== each.family && sameDay(other.value, each.value))
        .map((other) => other.family),
    )
    if (agreeing.size > 0)
      adjust(each, 8 * agreeing.size, `${agreeing.size} other kinds of source agree on the day`)
    if (each.value.hour !== undefined && each.value.offset !== undefined)
      adjust(each, 4, 'has a time with zone')
    else if (each.value.hour === undefined) adjust(each, -4, 'has no time')
    if (each.value.ambiguous) adjust(each, -6, 'day and month may be swapped')
  }
  return clues.sort((a, b) => b.score - a.score)
}

/**
 * A time without zone beside an instant: if they are a whole number of quarter hours apart, that is the
 * zone (`16:10:40Z` and "01:10" the next day: nine hours east).
 */
function resolveZones(clues: Clue<DateParts>[]): void {
  const known = clues.filter((each) => each.value.hour !== undefined && each.value.offset !== undefined)
  for (const each of clues) {
    const { value } = each
    if (value.hour === undefined || value.offset !== undefined) continue
    for (const other of known) {
      const minutes = Math.round(
        Math.floor(instantOf(value) / 60_000) - Math.floor(instantOf(other.value) / 60_000),
      )
      if (Math.abs(minutes) > 14 * 60 || minutes % 15 !== 0) continue
      each.value = { ...value, offset: minutes }
      each.notes.push(`zone from ${other.source}`)
      if (other.value.offset === 0 && minutes !== 0) other.value = shift(other.value, minutes)
      break
    }
  }
}

/** The same instant, written in another zone. */
function shift(parts: DateParts, offset: number): DateParts {
  const local = new Date(instantOf(parts) + offset * 60_000)
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    offset,
  }
}

function sameDay(a: DateParts, b: DateParts): boolean {
  return dayOf(a) === dayOf(b) || Math.abs(instantOf(a) - instantOf(b)) < 12 * 3_600_000
}

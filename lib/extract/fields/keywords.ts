import type { MainText } from '../body/main-text'
import { cleanText, foldLetters, splitWords } from '../clean-text'
import { adjust, type Clue, clue, rankClues } from '../clue'
import { readText } from '../dom/read-text'
import { getProperty, isLdObject } from '../json-ld/graph'
import { listOf, nameOf, textOf } from '../json-ld/values'
import { limits } from '../limits'
import type { Page } from '../page'

const metaNames: [name: string, score: number][] = [
  ['article:tag', 64],
  ['news_keywords', 66],
  ['keywords', 62],
  ['parsely-tags', 60],
  ['sailthru.tags', 58],
  ['cxenseparse:keywords', 50],
  ['dc.subject', 50],
]

/** Lists of topics by source; the list is chosen as a whole. */
export function readKeywords(page: Page, siteNames: readonly string[], text: MainText): Clue<string[]>[] {
  const clues: Clue<string[]>[] = []
  for (const { node, type } of page.articles.slice(0, 2)) {
    const values = listOf(page.graph, getProperty(node.object, 'keywords')).flatMap((value) =>
      isLdObject(value) ? [nameOf(value)] : splitList(textOf(value)),
    )
    if (values.length > 0) clues.push(clue('json-ld', `json-ld ${type}.keywords`, values, 68))
  }
  for (const [name, score] of metaNames) {
    const values = page.metas.all(name).flatMap(splitList)
    if (values.length > 0) clues.push(clue('meta', `meta ${name}`, values, score))
  }
  clues.push(...fromLinks(page))
  const sites = new Set(siteNames.map(foldLetters))
  for (const each of clues) {
    judgeSiteWide(each, sites, page, text)
    judgeWords(each, page)
    each.value = tidy(each.value, sites)
  }
  const kept = clues.filter((each) => each.value.length > 0)
  if (!kept.some((each) => each.score > 0)) kept.unshift(...fromTagPages(page, text, sites))
  preferCore(kept)
  return rankClues(kept, keyOf, 6)
}

function keyOf(list: readonly string[]): string {
  return list
    .map((word) => word.toLowerCase())
    .sort()
    .join('|')
}

/** Links that the page marks as tags, or that stand in a part of the article which it calls so. */
function fromLinks(page: Page): Clue<string[]>[] {
  const read = (element: Element): string => cleanText(readText(element, page.budget, 80))
  const at = page.headlines[0]?.spot.at ?? 0
  const marked = page.walk.tags
    .filter((spot) => spot.element.getAttribute('rel') === 'tag')
    .map((spot) => read(spot.element))
  if (marked.length > 0) return [clue('text', 'rel=tag', marked, 48)]
  for (const spot of page.walk.tags) {
    // What trends on the site stands in a bar above the article.
    if (spot.elsewhere || spot.element.localName === 'a' || spot.at < at - 25) continue
    const anchors = [...spot.element.getElementsByTagName('a')].slice(0, 30)
    const words = anchors.map(read).filter((word) => word.length > 1 && word.length < 40)
    if (anchors.length < 13 && words.length > 0 && words.length === anchors.length)
      return [clue('text', 'links among the tags', words, 44)]
  }
  return []
}

const tagPages = [
  'tag',
  'tags',
  'topic',
  'topics',
  'keyword',
  'keywords',
  'schlagwort',
  'thema',
  'tema',
  'sujet',
]
  .map((name) => `a[href*="/${name}/"]`)
  .join(',')

/** Links with the article to pages of tags, where nothing else says what it is about. */
function fromTagPages(page: Page, { container }: MainText, sites: ReadonlySet<string>): Clue<string[]>[] {
  const outer = container?.parentElement
  const scope = container?.closest('article, main') ?? outer?.parentElement ?? outer
  if (!scope || scope.localName === 'body') return []
  const anchors = Array.prototype.slice.call<NodeListOf<Element>, [number, number], Element[]>(
    scope.querySelectorAll(tagPages),
    0,
    40,
  )
  const words = anchors
    // In the text a link explains a word; in a list of other articles it is theirs.
    .filter((anchor) => !anchor.closest('p, nav, aside, footer, h2, h3') && !anchor.querySelector('img'))
    .map((anchor) => cleanText(readText(anchor, page.budget, 80)))
    .filter((word) => word.length > 1 && word.length < 40)
  const value = words.length < 16 ? tidy(words, sites) : []
  return value.length > 0 ? [clue('text', 'links to pages of tags', value, 40)] : []
}

const ofPapers = new Set(
  'news,headlines,stories,articles,local news,world news,breaking news,latest news,top news,breaking,sports,business,weather,newspaper,online news,noticias,nachrichten,schlagzeilen,zeitung,actualités,notizie,nieuws,новости,新闻,뉴스,속보,기사'.split(
    ',',
  ),
)

/** Those of them that say something of an article where they stand alone. */
const parts = new Set('local news,world news,sports,business,weather'.split(','))

/**
 * A list that names the site, or what every paper has, and words that nowhere stand in the article is that of the whole site. Such a
 * list is no candidate, even where there is no other.
 */
function judgeSiteWide(each: Clue<string[]>, sites: ReadonlySet<string>, page: Page, text: MainText): void {
  if (each.family !== 'meta') return
  const ofPaper = each.value.filter((word) => ofPapers.has(word.trim().toLowerCase())).length
  const isSaid = each.value.some((word) => parts.has(word.trim().toLowerCase()))
  if (ofPaper > 0 && ofPaper === each.value.length && !isSaid)
    adjust(each, -100, 'has only what every paper has')
  if (each.value.length < 5) return
  const namesSite = each.value.some((word) => sites.has(foldLetters(word)))
  const isOfPaper = ofPaper > 2
  const body = `${page.title} ${text.paragraphs.join(' ')}`.toLowerCase()
  if (!(namesSite || isOfPaper) || body.length < 300) return
  const used = each.value.filter((word) => body.includes(word.trim().toLowerCase())).length
  if (used / each.value.length < 0.4) adjust(each, -100, 'speaks of the whole site')
}

/** A template that splits the title at its spaces: "alabama, workers, leave, state, as". */
function judgeWords(each: Clue<string[]>, page: Page): void {
  if (each.family !== 'meta' || each.value.length < 5) return
  const title = new Set(splitWords(page.title.toLowerCase()))
  const words = each.value.map((word) => word.trim().toLowerCase())
  const ofTitle = words.filter((word) => title.has(word))
  const isShort = ofTitle.some((word) => word.length > 0 && word.length <= 2)
  if (isShort && ofTitle.length > words.length * 0.7) adjust(each, -100, 'is the title in single words')
}

/**
 * Of two lists of which one holds all of the other, the shorter is what editors chose; the longer has the
 * template's own words beside it ("splitscreenimageleftinset", "latest news").
 */
function preferCore(clues: readonly Clue<string[]>[]): void {
  for (const each of clues) {
    const words = new Set(each.value.map((word) => word.toLowerCase()))
    const core = clues.find(
      (other) =>
        other.value.length >= 3 &&
        other.score > 40 &&
        other.value.length < words.size &&
        other.value.length >= words.size * 0.4 &&
        other.value.every((word) => words.has(word.toLowerCase())),
    )
    if (core) adjust(each, -30, `holds more than ${core.source}`)
  }
}

function splitList(text: string): string[] {
  return text.split(text.includes(';') && !text.includes(',') ? ';' : /[,，、]/)
}

const field = /^\s*[A-Z][\w ]{1,20}:\s/
const isField = (word: string): boolean => word.includes(':') && field.test(word)
const identifier = /^\d{5,}$|^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i
const subject = /^(?:subject|topic|tag|keyword|thema|tema|sujet)s?\s*:\s*/i

/** Each word once; numbers, the site's own name and the fields of a template's record are no topics. */
function tidy(words: readonly string[], sites: ReadonlySet<string>): string[] {
  const fields = words.filter(isField).length
  const isRecord = words.length > 3 && fields > words.length / 2
  const seen = new Map<string, string>()
  for (const raw of words) {
    // Two fields make a template; in a record only its subjects are topics.
    if (isRecord ? !subject.test(raw.trim()) : fields > 1 && isField(raw)) continue
    const topic = raw.includes(':') ? raw.trim().replace(subject, '') : raw.trim()
    const word = cleanText(topic.replace(/^#/, '').replace(/^["“](.*)["”]$/, '$1'), 100)
    if (word === '' || word.length > 80 || (/\d/.test(word) && identifier.test(word))) continue
    const name = word.includes('.') ? word.replace(/^([a-z\d-]+)\.[a-z]{2,4}$/i, '$1') : word
    if (sites.has(foldLetters(name))) continue
    if (!seen.has(word.toLowerCase())) seen.set(word.toLowerCase(), word)
    if (seen.size >= limits.keywords) break
  }
  return [...seen.values()]
}

import { cleanText, foldLetters } from '../clean-text'
import { adjust, type Clue, clue, rankClues } from '../clue'
import { getProperty, isLdObject } from '../json-ld/graph'
import { listOf, nameOf, textAt } from '../json-ld/values'
import type { Page } from '../page'
import { parseAddress } from '../url/parse-address'

/** Names of the publication, best first. Names that spell the domain are trusted most. */
export function readSiteNames(page: Page): Clue[] {
  const clues = collect(page).filter(
    (each) => each.value.length > 1 && each.value.length <= 60 && /[a-zA-Z\u00c0-\uffff]/.test(each.value),
  )
  const label = domainLabel(page.url?.hostname ?? '')
  const houses = housesOf(page, label)
  const others = labelsOf(page.url?.hostname ?? '').filter((other) => other !== label)
  for (const each of clues) {
    judge(each, foldLetters(label))
    // A house may have sites of several names: ESPN is at espn.go.com.
    if (
      each.family !== 'url' &&
      !each.value.includes('.') &&
      others.some((other) => foldLetters(each.value).startsWith(other))
    )
      adjust(each, 24, 'names a part of the domain')
    shorten(each, label, houses)
  }
  preferWritten(clues)
  preferWords(clues)
  return rankClues(clues, foldLetters, 10)
}

/** "CNN" rather than "cnn": an address has no capitals, so how the page writes its name counts. */
function preferWritten(clues: readonly Clue[]): void {
  const written = new Set(
    clues.filter((each) => each.family !== 'url').map((each) => foldLetters(each.value)),
  )
  for (const each of clues)
    if (each.family === 'url' && written.has(foldLetters(each.value)))
      adjust(each, -30, 'the page writes it itself')
}

/** "Financial Post" rather than "financialpost", where one source writes the name as words. */
function preferWords(clues: readonly Clue[]): void {
  const runTogether = new Set(
    clues.filter((each) => !each.value.includes(' ')).map((each) => foldLetters(each.value)),
  )
  for (const each of clues)
    if (each.value.includes(' ') && runTogether.has(foldLetters(each.value)))
      adjust(each, 12, 'is written as words')
}

/** Labels of the domains that the page names as its own: that of its address, and the holder of its rights. */
function housesOf(page: Page, label: string): string[] {
  const holders = page.links
    .filter((link) => link.rel.includes('copyright'))
    .map((link) => domainLabel(parseAddress(link.href, page.base)?.hostname ?? ''))
  return [...new Set([label, ...holders])]
}

/** How the names of companies end. */
const companies = new Set(
  'gmbh ltd llc inc sa ag kg corp plc limited company verlag group holding'.split(' '),
)
const platforms = new Set(
  'blogger wordpress wordpress.com medium tumblr wix.com facebook twitter youtube blogspot'.split(' '),
)
const article = /^(?:the|der|die|das|le|la|les|el|il|de|het)(?=[a-z]{3})/

/** A name that spells the domain is the one that readers type and know. */
function judge(each: Clue, label: string): void {
  const bare = each.value.includes('.')
    ? each.value.replace(/^www\./i, '').replace(/\.(?:[a-z]{2,3}\.)?[a-z]{2,4}$/i, '')
    : each.value
  const spellings = [foldLetters(bare), foldLetters(spellOut(bare))]
  if (label === '') return
  if (spellings.some((name) => name === label || name.replace(article, '') === label))
    adjust(each, 38, 'spells the domain')
  else if (label.length > 3 && spellings.some((name) => name.replace(article, '').startsWith(label)))
    adjust(each, 20, 'begins with the domain')
  // What ends a title may be anything; not so "Hamburger Abendblatt" on abendblatt.de.
  else if (
    each.family === 'title' &&
    label.length > 3 &&
    /^(?:\S+\s){1,4}\S+$/.test(bare) &&
    lastWordOf(bare) === label
  )
    adjust(each, 20, 'ends with the domain')
  if (bare !== each.value) adjust(each, -32, 'is written as an address')
  if (
    companies.has(
      each.value
        .slice(each.value.search(/[^\s(&,/-]+$/))
        .toLowerCase()
        .replaceAll('.', ''),
    )
  )
    adjust(each, -25, 'is a company')
  if (platforms.has(each.value.toLowerCase()) && foldLetters(each.value) !== label)
    adjust(each, -40, 'is a platform')
}

/** As German umlauts are written in addresses. */
function spellOut(name: string): string {
  const lower = name.toLowerCase()
  return /[äöü]/.test(lower) ? lower.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue') : name
}

function lastWordOf(name: string): string {
  return foldLetters(name.slice(name.lastIndexOf(' ') + 1))
}

/** Countries that a brand's edition is named after. */
const editions = new Set(
  'germany deutschland österreich austria schweiz switzerland france españa spain italia italy polska poland uk usa u.s. canada australia india japan brasil brazil méxico mexico nederland sverige danmark norge türkiye'.split(
    ' ',
  ),
)
/** Names that need their ending: "news.com.au" is no "news". */
const generic = new Set('news online web tv live radio press media magazine blog home the'.split(' '))

/** A brand by its own name: without the country of its edition, the end of an address, a desk's suffix. */
function shorten(each: Clue, label: string, houses: readonly string[]): void {
  const letters = foldLetters(label)
  const country = each.value.slice(0, Math.max(0, each.value.lastIndexOf(' ')))
  if (
    country !== '' &&
    foldLetters(country) === letters &&
    editions.has(each.value.slice(country.length + 1).toLowerCase())
  )
    rename(each, country, 'without the edition')
  const ending = each.value.includes('.')
    ? /^(?:www\.)?([^\s.]{3,})\.[a-z]{2,4}(?:\.[a-z]{2})?$/i.exec(each.value)?.[1]
    : undefined
  if (ending && foldLetters(ending) === letters && !generic.has(ending.toLowerCase()))
    rename(each, ending, 'without the end of the address')
  // "BR24" of br.de, "ZDFheute" of zdf.de: a desk of the house that is known by these letters.
  const house = houses.find((name) => isDeskOf(each.value, name))
  if (house) rename(each, house.toUpperCase(), 'the house that the desk belongs to')
}

function isDeskOf(name: string, house: string): boolean {
  return (
    house.length >= 2 &&
    house.length <= 4 &&
    name.startsWith(house.toUpperCase()) &&
    /^(?:\d{1,3}|[a-zß-ÿ]{3,})$/.test(name.slice(house.length))
  )
}

function rename(each: Clue, name: string, note: string): void {
  each.notes.push(`${note}: ${each.value}`)
  each.value = name
}

function collect(page: Page): Clue[] {
  const clues: Clue[] = []
  const add = (family: Clue['family'], source: string, value: string | undefined, score: number): void => {
    if (value) clues.push(clue(family, source, cleanText(value.replace(/^@/, ''), 80), score))
  }
  for (const value of page.metas.all('og:site_name').slice(0, 2)) add('meta', 'meta og:site_name', value, 70)
  for (const { node, type } of page.articles.slice(0, 3))
    for (const publisher of listOf(page.graph, getProperty(node.object, 'publisher')).slice(0, 2))
      if (isLdObject(publisher)) add('json-ld', `json-ld ${type}.publisher`, nameOf(publisher), 60)
  for (const node of page.graph.nodes)
    if (node.types.includes('WebSite') && node.path.length < 2)
      add('json-ld', 'json-ld WebSite.name', textAt(node.object, 'name'), 58)
  add('meta', 'meta application-name', page.metas.first('application-name'), 50)
  add('meta', 'meta apple-mobile-web-app-title', page.metas.first('apple-mobile-web-app-title'), 45)
  const tail = /^.{8,}\s[|–—-]\s([^|–—]{2,40})$/.exec(page.title)?.[1]
  add('title', 'title after the last separator', tail, 44)
  add('url', 'domain', domainLabel(page.url?.hostname ?? ''), 20)
  return clues
}

/** Every name by which the site goes; what only stands at the end of the title must be said elsewhere too. */
export function namesOfSite(clues: readonly Clue[]): string[] {
  const sure = clues.filter((each) => each.family !== 'title' || each.score > 45)
  return [...new Set(sure.map((each) => each.value))]
}

/** Below many countries' domains these hold everyone's names: `co.uk`, `com.au`, `or.jp`. */
const shared = new Set(
  'co com org net edu gov gob gouv ac or ne go gr ad ed lg sch mil nom ltd plc me web info'.split(' '),
)

/** The part of a host that names the site: `bbc` of `www.bbc.co.uk`. */
export function domainLabel(host: string): string {
  const parts = host.replace(/^(?:www\d?|m|mobile|amp)\./, '').split('.')
  const last = parts.length - 1
  const isShared = shared.has(parts[last - 1] ?? '') && (parts[last] ?? '').length === 2
  const index = last >= 2 && isShared ? last - 2 : last - 1
  return parts[Math.max(0, index)] ?? ''
}

/** Labels of a host that may name a site: not `www`, not the country. */
function labelsOf(host: string): string[] {
  return host
    .split('.')
    .slice(0, -1)
    .filter((part) => part.length > 2 && part !== 'www' && !generic.has(part) && !shared.has(part))
}

export function hostWithoutWww(url: URL | undefined): string {
  return url?.hostname.replace(/^www\./, '') ?? ''
}

export function hostOf(address: string): string {
  return hostWithoutWww(parseAddress(address))
}

import { cleanText, foldLetters } from '../clean-text'
import { type Clue, clue, rankClues } from '../clue'
import { readText } from '../dom/read-text'
import { getProperty, isLdObject } from '../json-ld/graph'
import { listOf, nameOf, textAt } from '../json-ld/values'
import type { Page } from '../page'

const metaNames = [
  'article:section',
  'parsely-section',
  'sailthru.section',
  'section',
  'cxenseparse:taxonomy',
  'dable:section',
  'mrf:sections',
]

/** Words of templates that name no part of a paper. */
const templates = new Set(
  'article,articles,story,post,page,home,homepage,index,contact us,print,print article'.split(','),
)

/** Sections by source, among them the last breadcrumb before the article itself. */
export function readSections(page: Page, siteNames: readonly string[]): Clue[] {
  const clues: Clue[] = []
  for (const { node, type } of page.articles.slice(0, 1)) {
    const text = textAt(node.object, 'articleSection', 80)
    if (text) clues.push(clue('json-ld', `json-ld ${type}.articleSection`, text, 66))
  }
  for (const name of metaNames) {
    const text = page.metas.first(name)
    if (text && text.length < 80) clues.push(clue('meta', `meta ${name}`, text, 62))
  }
  clues.push(...readBreadcrumbs(page))
  for (const each of clues) each.value = lastOfPath(each.value)
  const sites = new Set(siteNames.map(foldLetters))
  const kept = clues.filter(
    ({ value }) => value !== '' && !sites.has(foldLetters(value)) && !templates.has(value.toLowerCase()),
  )
  return rankClues(kept, (text) => text.toLowerCase(), 6)
}

/** "/world/middle_east" → "Middle east". */
function lastOfPath(section: string): string {
  if (!/^\/?[a-z][\w-]*\/[\w/-]+$/.test(section) && !section.startsWith('/')) return section
  const words = (section.split('/').findLast(Boolean) ?? '').replace(/[_-]+/g, ' ').trim()
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

function readBreadcrumbs(page: Page): Clue[] {
  const list = page.graph.nodes.find((node) => node.types.includes('BreadcrumbList'))
  const names = list
    ? listOf(page.graph, getProperty(list.object, 'itemListElement')).map((entry) => {
        if (!isLdObject(entry)) return ''
        const item = getProperty(entry, 'item')
        return textAt(entry, 'name', 200) || (isLdObject(item) ? nameOf(item) : '')
      })
    : []
  const fromList = pickCrumb(page, names)
  if (fromList) return [clue('json-ld', 'json-ld BreadcrumbList', fromList, 50)]
  const spot = page.walk.breadcrumbs[0]
  const visible = spot
    ? pickCrumb(page, readText(spot.element, page.budget, 400, '\n').split(/[\n>›»/]/))
    : undefined
  return visible ? [clue('text', 'breadcrumbs', visible, 44)] : []
}

/** The last crumb that is neither the home page nor the article's own title. */
function pickCrumb(page: Page, names: readonly string[]): string | undefined {
  const title = page.title.toLowerCase()
  const crumbs = names.map((name) => cleanText(name)).filter((name) => name.length > 1 && name.length < 50)
  return (
    crumbs.slice(1).findLast((name) => {
      const stem = name.toLowerCase().replace(/\s*(?:\.{3}|\u2026)$/, '')
      const isSentence = name.length > 25 || stem.length < name.length || name.split(' ').length > 3
      return !(isSentence && title.includes(stem))
    }) ?? undefined
  )
}

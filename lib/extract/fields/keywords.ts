import { cleanText } from '../clean-text'
import { type Clue, clue, rankClues } from '../clue'
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
export function readKeywords(page: Page): Clue<string[]>[] {
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
  const links = page.walk.tags
    .filter((spot) => spot.element.getAttribute('rel') === 'tag')
    .map((spot) => cleanText(readText(spot.element, page.budget, 80)))
  if (links.length > 0) clues.push(clue('text', 'rel=tag', links, 48))
  for (const each of clues) each.value = dedupe(each.value)
  return rankClues(
    clues.filter((each) => each.value.length > 0),
    (list) =>
      list
        .map((word) => word.toLowerCase())
        .sort()
        .join('|'),
    6,
  )
}

function splitList(text: string): string[] {
  return text.split(text.includes(';') && !text.includes(',') ? ';' : /[,，、]/)
}

function dedupe(words: readonly string[]): string[] {
  const seen = new Map<string, string>()
  for (const raw of words) {
    const word = cleanText(raw.replace(/^#/, ''), 100)
    if (word !== '' && word.length <= 80 && !seen.has(word.toLowerCase())) seen.set(word.toLowerCase(), word)
    if (seen.size >= limits.keywords) break
  }
  return [...seen.values()]
}

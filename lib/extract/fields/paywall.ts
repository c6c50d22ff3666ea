import { type Clue, clue } from '../clue'
import { getProperty, isLdObject } from '../json-ld/graph'
import { listOf, textOf } from '../json-ld/values'
import type { Page } from '../page'

/** Whether the article is for subscribers, by source. Google's paywall markup is the one most publish. */
export function readPaywall(page: Page): Clue<boolean>[] {
  const clues: Clue<boolean>[] = []
  for (const { node, type } of page.articles.slice(0, 3)) {
    const own = readFree(getProperty(node.object, 'isAccessibleForFree'))
    if (own !== undefined)
      clues.push(clue('json-ld', `json-ld ${type}.isAccessibleForFree`, !own, own ? 50 : 80))
    for (const part of listOf(page.graph, getProperty(node.object, 'hasPart')).slice(0, 8))
      if (isLdObject(part) && readFree(getProperty(part, 'isAccessibleForFree')) === false)
        clues.push(clue('json-ld', `json-ld ${type}.hasPart`, true, 70))
  }
  const tier = page.metas.first('article:content_tier')?.toLowerCase()
  if (tier) clues.push(clue('meta', 'meta article:content_tier', tier === 'locked' || tier === 'metered', 75))
  for (const name of [
    'cxenseparse:recs:paywall',
    'paywall',
    'is_paywalled',
    'iom:paywall',
    'mrf:sections:paywall',
    'access',
    'isaccessibleforfree',
  ]) {
    const value = page.metas.first(name)?.toLowerCase()
    if (
      value &&
      /^(?:true|yes|1|premium|paid|hard|locked|subscriber|plus)$/.test(value) &&
      name !== 'isaccessibleforfree'
    )
      clues.push(clue('meta', `meta ${name}`, true, 60))
    if (name === 'isaccessibleforfree' && value === 'false')
      clues.push(clue('meta', `meta ${name}`, true, 60))
  }
  return clues.sort((a, b) => b.score - a.score)
}

function readFree(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value
  const text = textOf(value, 40).toLowerCase().replace(/^.*\//, '')
  return text === 'true' ? true : text === 'false' ? false : undefined
}

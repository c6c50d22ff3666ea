import { foldLetters, foldText } from '../clean-text'
import { adjust, type Clue, clue, rankClues } from '../clue'
import { textAt } from '../json-ld/values'
import { limits } from '../limits'
import type { Page } from '../page'
import { readPathWords, slugInHeadline } from '../url/page-identity'
import { stripSiteName } from './strip-site-name'
import { agreeOnForm, dropTails, preferOwnTitle } from './title-forms'

const metaNames: [name: string, score: number][] = [
  ['og:title', 70],
  ['twitter:title', 55],
  ['parsely-title', 62],
  ['sailthru.title', 60],
  ['headline', 60],
  ['dc.title', 56],
  ['dcterms.title', 56],
  ['dc:title', 56],
  ['citation_title', 64],
  ['hdl', 60],
  ['title', 56],
  ['mrf:title', 58],
  ['dable:title', 50],
]

/** Titles by source, without the site's name; where sources agree, agreement decides. */
export function readTitles(page: Page, siteNames: readonly string[], sections: readonly string[]): Clue[] {
  const clues: Clue[] = []
  for (const [index, { node, type }] of page.articles.slice(0, 3).entries()) {
    const text = textAt(node.object, 'headline', limits.title) || textAt(node.object, 'name', limits.title)
    if (text)
      clues.push(
        clue(
          'json-ld',
          `json-ld ${type}.headline`,
          text,
          (/Article|Posting|Report|Review/.test(type) ? 82 : 50) - index * 14,
        ),
      )
  }
  for (const [name, score] of metaNames) {
    const value = page.metas.first(name)
    if (value) clues.push(clue('meta', `meta ${name}`, value.slice(0, limits.title), score))
  }
  for (const [index, headline] of page.headlines.slice(0, 3).entries())
    clues.push(
      clue('text', headline.spot.element.localName, headline.text, 44 + 36 * headline.trust - index * 10),
    )
  if (page.title) clues.push(clue('title', 'title', page.title, 36))
  for (const each of clues) {
    const short = stripSiteName(each.value, siteNames, sections)
    if (short !== each.value) {
      each.notes.push("without the site's name")
      each.value = short
    }
  }
  const kept = clues.filter((each) => foldLetters(each.value) !== '')
  const slug = page.url ? readPathWords(page.url).slug : []
  for (const each of kept) {
    const share = slugInHeadline(slug, each.value)
    if (share !== undefined) adjust(each, Math.round(24 * (share - 0.5)), 'words of the address in it')
  }
  dropTails(kept)
  agreeOnForm(kept)
  preferOwnTitle(kept)
  return rankClues(kept, foldText, 4)
}

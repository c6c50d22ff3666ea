import type { MainText } from '../body/main-text'
import { adjust, type Clue, clue, rankClues } from '../clue'
import { textAt } from '../json-ld/values'
import type { Page } from '../page'
import { guessLanguage } from './language-words'

/** Languages by source, as BCP 47 tags. What the text is written in outweighs a template's `lang`. */
export function readLanguages(page: Page, text: MainText): Clue[] {
  const clues: Clue[] = []
  const add = (
    family: Clue['family'],
    source: string,
    value: string | null | undefined,
    score: number,
  ): void => {
    const tag = normaliseTag(value ?? '')
    if (tag) clues.push(clue(family, source, tag, score))
  }
  const root = page.document.documentElement
  add('link', 'html lang', root.getAttribute('lang') ?? root.getAttribute('xml:lang'), 70)
  add('meta', 'meta content-language', page.metas.first('content-language'), 60)
  add('meta', 'meta og:locale', page.metas.first('og:locale'), 55)
  add('meta', 'meta language', page.metas.first('language') ?? page.metas.first('dc.language'), 50)
  for (const { node, type } of page.articles.slice(0, 1))
    add('json-ld', `json-ld ${type}.inLanguage`, textAt(node.object, 'inLanguage', 30), 60)
  const sample = [
    page.headlines[0]?.text ?? page.title,
    page.metas.first('og:description') ?? page.metas.first('description') ?? '',
    ...text.paragraphs,
  ].join(' ')
  const guess = guessLanguage(sample)
  if (guess) {
    clues.push(clue('text', 'small words of the text', guess.language, 40))
    for (const each of clues)
      if (contradicts(each.value, guess.language, guess.lead))
        adjust(each, -60, `the text reads as ${guess.language}`)
  }
  return rankClues(clues, (tag) => tag.split('-')[0] ?? tag, 10)
}

/** Neighbours that small words tell apart badly. */
const neighbours = [
  ['no', 'nb', 'nn', 'da'],
  ['id', 'ms', 'may'],
  ['hr', 'sr', 'bs', 'sh', 'sl', 'mk'],
  ['cs', 'sk'],
  ['es', 'ca', 'gl', 'pt'],
  ['xh', 'zu', 'st', 'tn'],
  ['fa', 'ar', 'ur'],
  ['zh', 'ja', 'yue'],
  ['ru', 'uk', 'bg', 'sr', 'mk'],
  ['nl', 'af', 'fy'],
  ['de', 'lb', 'als', 'gsw'],
  ['hi', 'mr', 'ne'],
]

function contradicts(tag: string, guess: string, lead: number): boolean {
  const language = tag.split('-')[0] ?? tag
  if (language === guess || lead < 0.4) return false
  return !neighbours.some((group) => group.includes(language) && group.includes(guess))
}

/** `de_AT`, `de-at` → `de-AT`; nothing for what is no language tag. */
export function normaliseTag(text: string): string | undefined {
  const match = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?:$|[^a-z])/.exec(
    text.trim().toLowerCase(),
  )
  if (!match) return undefined
  const [, language = '', script, region] = match
  const parts = [language]
  if (script) parts.push(script.charAt(0).toUpperCase() + script.slice(1))
  if (region) parts.push(region.toUpperCase())
  return parts.join('-')
}

import type { MainText } from '../body/main-text'
import { cutAtWord, foldText } from '../clean-text'
import { adjust, type Clue, clue, rankClues } from '../clue'
import { textAt } from '../json-ld/values'
import { limits } from '../limits'
import type { Page } from '../page'
import { readStandfirsts } from './standfirst'

const metaNames: [name: string, score: number][] = [
  ['og:description', 68],
  ['description', 67],
  ['twitter:description', 60],
  ['dc.description', 56],
  ['dcterms.abstract', 56],
  ['sailthru.description', 58],
  ['lead', 50],
  ['abstract', 50],
]

/** Standfirsts and descriptions by source: what stands under the headline is the editors' own excerpt. */
export function readExcerpts(
  page: Page,
  { title, authors }: { title: string; authors: readonly string[] },
  text: MainText,
): Clue[] {
  const clues: Clue[] = []
  for (const [name, score] of metaNames) {
    const value = page.metas.first(name)
    if (value) clues.push(clue('meta', `meta ${name}`, value, score))
  }
  for (const [index, { node, type }] of page.articles.slice(0, 2).entries()) {
    const value = textAt(node.object, 'description') || textAt(node.object, 'abstract')
    if (value) clues.push(clue('json-ld', `json-ld ${type}.description`, value, 62 - index * 10))
  }
  // "Jane Doe has over ten years of …" introduces her, not the article.
  const isBio = (value: string): boolean =>
    authors.some((name) => name.length > 4 && value.startsWith(`${name} `))
  clues.push(...readStandfirsts(page, text, title).filter((each) => !isBio(each.value)))
  const own = foldText(title)
  const kept = clues.filter((each) => each.value.length > 15 && foldText(each.value) !== own)
  const hasStandfirst = kept.some((each) => each.family === 'text' && each.score > 60)
  const heads = text.paragraphs.slice(0, 4).map(foldText)
  for (const each of kept) {
    judgeLength(each, kept)
    if (breaksOff(each.value, heads)) adjust(each, -40, 'breaks off')
    judgeShown(each, heads, hasStandfirst)
    judgeFit(each, own, text)
    if (each.value.length > limits.excerpt) each.value = cutAtWord(each.value, limits.excerpt)
  }
  const ranked = rankClues(kept, (value) => foldText(value).slice(0, 160), 6)
  return (ranked[0]?.score ?? 0) < fallback ? [...fromText(text), ...ranked] : ranked
}

const fallback = 30

/** The first paragraph: better than nothing, and than a description that was cut after its first words. */
function fromText({ paragraphs }: MainText): Clue[] {
  const first = paragraphs.slice(0, 6).find((paragraph) => paragraph.length >= 80)
  // A page with hardly any text shows its imprint or a form's instructions there.
  const isText = paragraphs.filter((paragraph) => paragraph.length >= 80).length > 1
  return first && isText ? [clue('text', 'first paragraph', cutAtWord(first, 600), fallback)] : []
}

/** A text that was cut ("… [...]") gives way to the same text in full. */
function judgeLength(each: Clue, all: readonly Clue[]): void {
  const stem = foldText(each.value.replace(/\s*(?:\.{3}|…|\[…\]|\[\.\.\.\])\s*$/, '')).slice(0, -1)
  const isCut =
    /(?:\.{3}|…|\[…\])\s*$/.test(each.value) &&
    all.some((other) => other.value.length > each.value.length && foldText(other.value).startsWith(stem))
  if (isCut || endsInside(each.value, all)) adjust(each, -12, 'is cut short')
  // A second headline of a few words sums up less than the description beside it.
  const least = /[\u3040-\u9fff\uac00-\ud7af]/.test(each.value) ? 30 : 60
  const isLine = each.value.length < least && !/[.!?。]["”»]?$/.test(each.value)
  if (isLine && all.some((other) => other.value.length > 80)) adjust(each, -18, 'is only a line')
}

/** A template's quotation mark that was not escaped ends the attribute: `(Aug. 13) -- Declaring`. */
function breaksOff(value: string, heads: readonly string[]): boolean {
  if (value.length > 60 || /[.!?\u3002]["'\u201d\u00bb)]?$/.test(value)) return false
  const own = foldText(value)
  return heads.slice(0, 3).some((head) => head.length > own.length + 40 && head.startsWith(own))
}

/** Cut at so many characters, without dots: it ends within a sentence that another source has whole. */
function endsInside(value: string, all: readonly Clue[]): boolean {
  if (value.length < 120 || /[.!?\u2026\u3002]["'\u201d\u00bb)]?$/.test(value)) return false
  const end = foldText(value).slice(-50)
  return all.some((other) => {
    const text = foldText(other.value)
    const at = text.indexOf(end)
    return at >= 0 && at + end.length < text.length
  })
}

/** What stands on the page as a paragraph of its own, before the text, was written to be read there. */
function judgeShown(each: Clue, heads: readonly string[], hasStandfirst: boolean): void {
  if (each.family === 'text') return
  const own = foldText(each.value)
  if (heads.slice(0, 3).includes(own)) adjust(each, 8, 'stands above the text')
  else if (hasStandfirst && own.length > 40 && isBeginning(own, heads))
    adjust(each, -10, 'is only the beginning of the text')
}

/** A site's own slogan shares no word with headline and text. */
function judgeFit(each: Clue, title: string, text: MainText): void {
  const body = `${title} ${text.paragraphs.slice(0, 12).join(' ')}`.toLowerCase()
  if (body.length < 200) return
  const words = each.value
    .toLowerCase()
    .split(/[\s.,;:!?"'()«»„“”–—-]+/)
    .filter((word) => word.length > 4)
  if (words.length < 3) return
  const shared = words.filter((word) => body.includes(word)).length / words.length
  if (shared < 0.2) adjust(each, -25, 'shares no words with the article')
}

function isBeginning(value: string, heads: readonly string[]): boolean {
  const stem = value.replace(/\W{0,4}$/, '')
  return heads.some((head) => head.length > stem.length && head.startsWith(stem))
}

import { foldText, splitWords } from '../clean-text'
import { adjust, type Clue } from '../clue'

const before = /[|\u2013\u2014/\u2022\u00b7\u00bb.-]\s*$/
const after = /^\s*[|\u2013\u2014/\u2022\u00b7\u00ab-]/
/** Characters from which on a text is long enough to be a headline of its own. */
const least = 16

/**
 * Where one source says "Section - Headline" or "Headline | Section" and the page itself shows "Headline",
 * both mean the same: what stands before or behind is not the headline's. Not so for "Subject: Headline",
 * which publishers mean as one. A heading that carries more than the page's titles do gives up only what
 * stands before (a kicker).
 */
export function agreeOnForm(clues: readonly Clue[]): void {
  const heading = clues.find((each) => each.source === 'h1' && each.score > 60)
  if (!heading) return
  const shown = foldText(heading.value)
  for (const each of clues) {
    if (each === heading || each.family === 'text') continue
    const other = foldText(each.value)
    if (other.length > shown.length && shown.length >= least && isAround(other, shown)) {
      each.value = heading.value
      each.notes.push('as the page shows it')
    }
  }
  const inner = clues.find((each) => each.family !== 'text' && isBehindKicker(shown, foldText(each.value)))
  if (!inner) return
  heading.value = inner.value
  heading.notes.push('without the line above it')
}

const pipe = /^(.{16,}?)\s*[|\uff5c\u3163]\s*[^|\uff5c\u3163]{1,40}$/
const glued = /^(.{16,}[^\s-])-[^\s-]{1,12}$/

/**
 * "Headline | Section" where another source has the bare headline, or the page shows one without any bar;
 * "Headline-Section" only in the first case, because hyphens also join words.
 */
export function dropTails(clues: readonly Clue[]): void {
  const known = new Set(clues.map((each) => foldText(each.value)))
  const heading = clues.find((each) => each.source === 'h1' && each.score > 60)
  const isBarred = /[|\uff5c\u3163]/.test(heading?.value ?? '|')
  for (const each of clues) {
    const bare = pipe.exec(each.value)?.[1]
    const inner = bare !== undefined && (!isBarred || known.has(foldText(bare))) ? bare : undefined
    const joined = each.value.includes('-') ? glued.exec(each.value)?.[1] : undefined
    const shorter = inner ?? (joined !== undefined && known.has(foldText(joined)) ? joined : undefined)
    if (shorter === undefined) continue
    each.value = shorter
    each.notes.push('without what stands behind the bar')
  }
}

function isAround(long: string, short: string): boolean {
  if (long.endsWith(short)) return before.test(long.slice(0, -short.length))
  return long.startsWith(short) && after.test(long.slice(short.length))
}

function isBehindKicker(shown: string, title: string): boolean {
  return title.length >= least && shown.length > title.length && shown.endsWith(title)
}

/**
 * A publisher that words its own title for passing the article on, while headline and JSON-LD are filled from
 * one field, has had it written by an editor as the article's name: it wins if it is about the same thing.
 * Right on 12 of 16 pages by 14 sites (docs/decisions/070-one-ranking-with-reasons.md).
 */
export function preferOwnTitle(clues: readonly Clue[]): void {
  const own = clues.find((each) => each.source === 'meta og:title')
  const [data, heading] = [
    clues.find((each) => /^json-ld \w*(?:Article|Posting|Report|Review)\./.test(each.source)),
    clues.find((each) => each.source === 'h1'),
  ]
  if (!own || !data || !heading) return
  const [title, headline] = [foldText(own.value), foldText(heading.value)]
  if (title === headline || foldText(data.value) !== headline || /(?:\.{3}|\u2026)$/.test(title)) return
  if (clues.some((each) => each.family === 'title' && foldText(each.value) === title)) return
  if (shareOf(title, headline) < 0.25 || title.length < least) return
  adjust(own, 45, 'worded apart from the headline')
}

function shareOf(a: string, b: string): number {
  const words = splitWords(a).filter((word) => word.length > 3)
  return words.length === 0 ? 0 : words.filter((word) => b.includes(word)).length / words.length
}

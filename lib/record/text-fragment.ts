import type { Highlight } from './highlight-schema'
import { parseHttpAddress } from './http-address'

/** Longer quotes are named by their first and last words: browsers match both, and addresses stay short. */
const wholeLength = 120
const endWords = 5
/** Words beside a quote that stands several times. */
const contextWords = 4

/**
 * The address that scrolls to a quote (https://wicg.github.io/scroll-to-text-fragment): the page's, with
 * `#:~:text=`. Every sign that means something in Markdown is encoded. Undefined where the page's address
 * is not http(s) or the quote has no words.
 */
export function fragmentAddress(address: string, quote: Highlight['quote']): string | undefined {
  const url = parseHttpAddress(address)
  const words = wordsOf(quote.exact)
  if (!url || words.length === 0) return undefined
  url.hash = ''
  return `${encodeMarks(url.href)}#:~:text=${textDirective(quote, words)}`
}

function textDirective(quote: Highlight['quote'], words: readonly string[]): string {
  const exact = words.join(' ')
  const isLong = exact.length > wholeLength && words.length > endWords * 2
  const match = isLong
    ? `${encodePart(words.slice(0, endWords).join(' '))},${encodePart(words.slice(-endWords).join(' '))}`
    : encodePart(exact)
  if ((quote.occurrences ?? 1) <= 1) return match
  const before = wordsOf(quote.prefix).slice(-contextWords).join(' ')
  const after = wordsOf(quote.suffix).slice(0, contextWords).join(' ')
  return [before ? `${encodePart(before)}-` : undefined, match, after ? `-${encodePart(after)}` : undefined]
    .filter((part) => part !== undefined)
    .join(',')
}

function wordsOf(text: string): string[] {
  return text.toWellFormed().split(/\s+/).filter(Boolean)
}

/** A hyphen would read as the mark of a prefix or suffix, a comma as the one between start and end. */
function encodePart(text: string): string {
  return encodeMarks(encodeURIComponent(text)).replaceAll('-', '%2D')
}

function encodeMarks(text: string): string {
  return text.replace(
    /[!'()*_~<>[\]{}|`\\^"]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}

import { squeeze } from './fold'

/** The words of a page's squeezed text. A sign of a script without spaces is a word of its own. */
export interface PageWords {
  /** Squeezed offset of each word, and one more for the end of the text. */
  starts: Int32Array
  texts: string[]
  /** Where each word stands, by word number, in order. */
  places: Map<string, number[]>
}

export function splitPage(text: string, wordStarts: Uint8Array): PageWords {
  const starts: number[] = []
  for (let at = 0; at < text.length; at++) if (isWordStart(text, wordStarts, at)) starts.push(at)
  const texts = starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length))
  const places = new Map<string, number[]>()
  texts.forEach((word, index) => {
    const list = places.get(word)
    if (list) list.push(index)
    else places.set(word, [index])
  })
  return { starts: Int32Array.from([...starts, text.length]), texts, places }
}

/** Whether a word begins at a squeezed offset; `wordStarts` as in PageText. */
export function isWordStart(text: string, wordStarts: Uint8Array, at: number): boolean {
  return at === 0 || wordStarts[at] === 1 || isSeam(text.charCodeAt(at - 1), text.charCodeAt(at))
}

/** The words of a selector's text, squeezed and folded like the page's. */
export function splitWords(text: string): string[] {
  return text
    .split(/\s+/)
    .map(squeeze)
    .flatMap((word) => splitSeams(word))
    .filter((word) => word.length > 0)
}

function splitSeams(word: string): string[] {
  const parts: string[] = []
  let current = ''
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (current !== '' && isSeam(word.charCodeAt(at - 1), code)) {
      parts.push(current)
      current = ''
    }
    current += word.charAt(at)
  }
  if (current !== '') parts.push(current)
  return parts
}

/** Where words meet without a space: signs of scripts that have none, and links set side by side (`FeedsThemes`). */
function isSeam(before: number, code: number): boolean {
  return isSpaceless(code) || isSpaceless(before) || (isUpper(code) && isLower(before))
}

function isUpper(code: number): boolean {
  if (code < 0xc0) return code >= 0x41 && code <= 0x5a
  const sign = String.fromCharCode(code)
  return sign.toLowerCase() !== sign
}

function isLower(code: number): boolean {
  if (code < 0xc0) return code >= 0x61 && code <= 0x7a
  const sign = String.fromCharCode(code)
  return sign.toUpperCase() !== sign
}

/** Thai, Lao, Burmese, Khmer, kana, Chinese characters, full-width forms. */
function isSpaceless(code: number): boolean {
  if (code < 0x0e00) return false
  return (
    code <= 0x0eff ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff) ||
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xffef)
  )
}

/** The number of the word that holds a squeezed offset. */
export function wordAt(page: PageWords, offset: number): number {
  let low = 0
  let high = page.texts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((page.starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

import { squeeze } from './fold'

/** The words of a page's squeezed text. A sign of a script without spaces is a word of its own. */
export interface PageWords {
  /** Squeezed offset of each word, and one more for the end of the text. */
  starts: Int32Array
  texts: string[]
  /** Where each word stands, by word number, in order. */
  places: Map<string, number[]>
}

export function splitPage(text: string, starts: Int32Array): PageWords {
  const texts: string[] = []
  const places = new Map<string, number[]>()
  for (let index = 0; index + 1 < starts.length; index++) {
    const word = text.slice(starts[index], starts[index + 1])
    texts.push(word)
    const list = places.get(word)
    if (list) list.push(index)
    else places.set(word, [index])
  }
  return { starts, texts, places }
}

/** The offset of each word of a squeezed text, and one more for its end; `wordStarts` as in PageText. */
export function findWordStarts(text: string, wordStarts: Uint8Array): Int32Array {
  const starts = new Int32Array(text.length + 1)
  let count = 0
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (at === 0 || wordStarts[at] === 1 || isSeam(before, code)) starts[count++] = at
    before = code
  }
  starts[count++] = text.length
  return starts.slice(0, count)
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
  if (code < 0xc0 && before < 0xc0) return isUpper(code) && isLower(before)
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

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
  for (let at = 0; at < text.length; at++) {
    if (
      at === 0 ||
      wordStarts[at] === 1 ||
      isSpaceless(text.charCodeAt(at)) ||
      isSpaceless(text.charCodeAt(at - 1))
    ) {
      starts.push(at)
    }
  }
  const texts = starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length))
  const places = new Map<string, number[]>()
  texts.forEach((word, index) => {
    const list = places.get(word)
    if (list) list.push(index)
    else places.set(word, [index])
  })
  return { starts: Int32Array.from([...starts, text.length]), texts, places }
}

/** The words of a selector's text, squeezed and folded like the page's. */
export function splitWords(text: string): string[] {
  return text
    .split(/\s+/)
    .map(squeeze)
    .flatMap((word) => splitSpaceless(word))
    .filter((word) => word.length > 0)
}

function splitSpaceless(word: string): string[] {
  const parts: string[] = []
  let current = ''
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (current !== '' && (isSpaceless(code) || isSpaceless(word.charCodeAt(at - 1)))) {
      parts.push(current)
      current = ''
    }
    current += word.charAt(at)
  }
  if (current !== '') parts.push(current)
  return parts
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

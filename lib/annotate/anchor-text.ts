import { findGrams } from './grams'
import { findWordStarts, type PageWords, splitPage } from './words'

/** What is looked for: a W3C TextQuoteSelector with what else the mark remembers of its page. */
export interface QuoteSelector {
  exact: string
  prefix: string
  suffix: string
  /** Squeezed offset of the first unit when the mark was made. */
  position?: number
  /** How often the quote stood on the page when the mark was made; 1 where unknown. */
  occurrences?: number
  /** Which of them was marked, counted from 0. */
  ordinal?: number
  /** What writeLandmarks wrote; absent in marks of other tools. */
  landmarks?: string
}

/** A page's text made ready to be searched many times; words and grams are found when first needed. */
export interface AnchorText {
  text: string
  words: () => PageWords
  grams: () => Map<number, number>
}

/** `wordStarts` is 1 at each squeezed offset where a word begins (PageText). */
export function prepareText(text: string, wordStarts: Uint8Array): AnchorText {
  let starts: Int32Array | undefined
  let words: PageWords | undefined
  let grams: Map<number, number> | undefined
  const startsOf = (): Int32Array => {
    starts ??= findWordStarts(text, wordStarts)
    return starts
  }
  return {
    text,
    words: () => {
      words ??= splitPage(text, startsOf())
      return words
    },
    grams: () => {
      grams ??= findGrams(text, startsOf())
      return grams
    },
  }
}
